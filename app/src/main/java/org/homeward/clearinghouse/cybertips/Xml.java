package org.homeward.clearinghouse.cybertips;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One element of a validated submittal, with what is in it. Made only by {@link Schema}, so its shape is that of the schema.
 *
 * @param text the character data directly inside, as sent
 */
record Xml(String name, Map<String, String> attributes, List<Xml> children, String text) {

    /** The children of one name, in order. */
    List<Xml> all(String child) {
        return children.stream().filter(one -> one.name.equals(child)).toList();
    }

    Optional<Xml> find(String child) {
        return children.stream().filter(one -> one.name.equals(child)).findFirst();
    }

    /** A child that the schema requires. */
    Xml get(String child) {
        return find(child).orElseThrow(() -> new IllegalArgumentException(child + " is missing in " + name));
    }

    /** The text of a child, stripped; empty when the child is absent or blank. */
    Optional<String> say(String child) {
        return find(child).flatMap(Xml::said);
    }

    Optional<String> said() {
        var stripped = text.strip();
        return stripped.isEmpty() ? Optional.empty() : Optional.of(stripped);
    }

    /** An attribute's value, stripped; empty when absent or blank. */
    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** True when the child is there and says true. */
    boolean is(String child) {
        return find(child).filter(Xml::isTrue).isPresent();
    }

    boolean isTrue() {
        return text.strip().equals("true") || text.strip().equals("1");
    }

    boolean has(String child) {
        return find(child).isPresent();
    }

    /** This element and all within, in document order. */
    Stream<Xml> everything() {
        var found = new ArrayList<Xml>();
        collect(found);
        return found.stream();
    }

    private void collect(List<Xml> found) {
        found.add(this);
        for (var child : children) child.collect(found);
    }
}
