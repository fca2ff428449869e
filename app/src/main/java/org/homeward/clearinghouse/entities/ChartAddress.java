package org.homeward.clearinghouse.entities;

import java.util.ArrayList;
import java.util.List;
import org.homeward.engine.model.MentionId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a chart: where it starts, what is expanded, where a path is to lead. A chart is nothing but its address. */
record ChartAddress(
        MentionId start, List<String> expanded, @Nullable String to) {

    /** Of the same chart with one more point expanded. */
    public String with(String key) {
        var more = new ArrayList<>(expanded);
        more.add(key);
        return new ChartAddress(start, more, null).at("");
    }

    public String page() {
        return "/entities/" + start + "/chart";
    }

    public String data() {
        return at(".json");
    }

    private String at(String ending) {
        var address = UriComponentsBuilder.fromPath(page() + ending);
        for (var key : expanded) address.queryParam("node", "{node}");
        if (to != null && !to.isBlank()) address.queryParam("to", "{to}");
        var values = new ArrayList<Object>(expanded);
        if (to != null && !to.isBlank()) values.add(to);
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
