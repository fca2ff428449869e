package org.homeward.clearinghouse.entities;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Shown;
import org.homeward.clearinghouse.access.User;
import org.homeward.engine.Node;
import org.homeward.engine.model.MentionId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The link chart: as a table on the page, and the same content as data for the drawing. */
@Controller
class ChartController {
    private final Charts charts;
    private final Access access;

    ChartController(Charts charts, Access access) {
        this.charts = charts;
        this.access = access;
    }

    @GetMapping("/entities/{id}/chart")
    String page(
            @PathVariable MentionId id,
            @RequestParam(required = false) @Nullable List<String> node,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "") String towards,
            @AuthenticationPrincipal User user,
            Purpose purpose,
            Model model) {
        var named = entity(towards);
        var end = named.map(Node::key).orElse(to);
        model.addAttribute("towards", towards);
        model.addAttribute("unread", !towards.isBlank() && named.isEmpty());
        model.addAttribute("address", new ChartAddress(id, node == null ? List.of() : node, end));
        model.addAttribute("chart", chart(id, node, end, user, purpose));
        return "entities/chart";
    }

    /** Someone who is not drawn, as their page's address or id pasted from elsewhere. */
    private static Optional<Node> entity(String pasted) {
        try {
            var id = pasted.strip().replaceFirst("^.*/entities/", "").replaceFirst("[/?#].*$", "");
            return Optional.of(new Node.OfEntity(MentionId.parse(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @GetMapping("/entities/{id}/chart.json")
    @ResponseBody
    ChartPage data(
            @PathVariable MentionId id,
            @RequestParam(required = false) @Nullable List<String> node,
            @RequestParam(required = false) @Nullable String to,
            @AuthenticationPrincipal User user,
            Purpose purpose) {
        return chart(id, node, to, user, purpose);
    }

    private ChartPage chart(
            MentionId id, @Nullable List<String> more, @Nullable String to, User user, Purpose purpose) {
        var steps = Stream.concat(
                        Stream.of((Node) new Node.OfEntity(id)),
                        more == null ? Stream.empty() : more.stream().map(ChartController::node))
                .toList();
        var end = to == null || to.isBlank() ? null : node(to);
        return access.search(user, Ref.Kind.CHART, "chart of " + id, purpose, grant -> {
            var chart = charts.draw(grant, steps, end);
            return new Shown<>(chart, chart.records());
        });
    }

    private static Node node(String key) {
        try {
            return Node.parse(key);
        } catch (IllegalArgumentException e) {
            throw new NotFound("There is no such point on a chart: " + key);
        }
    }
}
