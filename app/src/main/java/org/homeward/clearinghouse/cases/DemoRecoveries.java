package org.homeward.clearinghouse.cases;

import org.homeward.clearinghouse.access.DemoData;
import org.springframework.stereotype.Component;

/** Of the demo's children some are found after their posters were out: {@code later.recovered} in {@code demo-cases.txt}. */
@Component
class DemoRecoveries implements DemoData {
    private final DemoCases cases;

    DemoRecoveries(DemoCases cases) {
        this.cases = cases;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void load() {
        cases.goOn();
    }
}
