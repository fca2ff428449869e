package org.homeward.bench.link;

import java.util.Collection;
import java.util.List;
import no.priv.garshol.duke.Configuration;
import no.priv.garshol.duke.DataSource;
import no.priv.garshol.duke.Database;
import no.priv.garshol.duke.Property;
import org.jspecify.annotations.Nullable;

/** The properties of a comparison. Duke's own class of this kind asks for the Lucene of 2012. */
final class DukeConfiguration implements Configuration {
    private static final double NEVER_ASKED = 0.5;

    private final List<Property> properties;

    DukeConfiguration(List<Property> properties) {
        this.properties = properties;
    }

    @Override
    public List<Property> getProperties() {
        return properties;
    }

    @Override
    public @Nullable Property getPropertyByName(String name) {
        return properties.stream()
                .filter(property -> property.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<Property> getIdentityProperties() {
        return properties.stream().filter(Property::isIdProperty).toList();
    }

    @Override
    public Collection<Property> getLookupProperties() {
        return properties.stream().filter(property -> !property.isIdProperty()).toList();
    }

    @Override
    public Collection<DataSource> getDataSources() {
        return List.of();
    }

    @Override
    public Collection<DataSource> getDataSources(int group) {
        return List.of();
    }

    @Override
    public boolean isDeduplicationMode() {
        return true;
    }

    @Override
    public double getThreshold() {
        return NEVER_ASKED;
    }

    @Override
    public double getMaybeThreshold() {
        return NEVER_ASKED;
    }

    @Override
    public Configuration copy() {
        return this;
    }

    @Override
    public void validate() {
        // Made right: there is nothing a user could have got wrong.
    }

    @Override
    public void setThreshold(double threshold) {
        throw new UnsupportedOperationException("pairs are compared here, and cut later");
    }

    @Override
    public Database getDatabase(boolean overwrite) {
        throw new UnsupportedOperationException("the processor is given its database");
    }

    @Override
    public void setDatabase(Database database) {
        throw new UnsupportedOperationException("the processor is given its database");
    }
}
