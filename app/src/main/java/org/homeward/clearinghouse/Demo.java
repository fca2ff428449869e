package org.homeward.clearinghouse;

import java.util.Comparator;
import java.util.List;
import org.homeward.clearinghouse.access.DemoData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads what every module brings to the demo, on the first start only. Homeward counts as ready when this is through. */
@Component
@ConditionalOnBooleanProperty("homeward.demo")
class Demo implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private final List<DemoData> parts;
    private final JdbcClient db;

    Demo(List<DemoData> parts, JdbcClient db) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(DemoData::order)).toList();
        this.db = db;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (isLoaded()) return;
        if (isBegun())
            throw new CannotStart(
                    "The demo data was only partly loaded when Homeward was stopped: delete the data folder and its"
                            + " .keys folder, and start again.");
        db.sql("insert into homeward_demo (loaded_at) values ('-infinity')").update();
        for (var part : parts) {
            LOG.info("Loading demo data: {}", part.getClass().getSimpleName());
            part.load();
        }
        db.sql("update homeward_demo set loaded_at = now()").update();
    }

    private boolean isLoaded() {
        return db.sql("select exists (select 1 from homeward_demo where loaded_at > '-infinity')")
                .query(Boolean.class)
                .single();
    }

    private boolean isBegun() {
        return db.sql("select exists (select 1 from homeward_demo)")
                .query(Boolean.class)
                .single();
    }
}
