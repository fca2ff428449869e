package org.homeward.clearinghouse.assignment;

import java.util.HashMap;
import java.util.Map;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.requests.Requests;
import org.springframework.stereotype.Component;

/** How much everyone has. */
@Component
class Loads {
    private static final int MISSING = 3;
    private final Cases cases;
    private final Requests requests;

    Loads(Cases cases, Requests requests) {
        this.cases = cases;
        this.requests = requests;
    }

    /** By user name; whoever has nothing is left out. */
    Map<String, Load> all() {
        var loads = new HashMap<String, Load>();
        for (var kept : cases.listKept())
            loads.merge(kept.owner(), new Load(1, 0, kept.status().isMissing() ? MISSING : 1), Load::plus);
        for (var kept : requests.listKept())
            if (!kept.owner().isEmpty()) loads.merge(kept.owner(), new Load(0, 1, kept.weight()), Load::plus);
        return loads;
    }
}
