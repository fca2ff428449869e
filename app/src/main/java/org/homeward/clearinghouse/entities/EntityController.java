package org.homeward.clearinghouse.entities;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Shown;
import org.homeward.clearinghouse.access.User;
import org.homeward.engine.model.MentionId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One person or thing with everything said about it, and why two mentions may be one. */
@Controller
class EntityController {
    private final EntityPages pages;
    private final WhyPages whys;
    private final Access access;

    EntityController(EntityPages pages, WhyPages whys, Access access) {
        this.pages = pages;
        this.whys = whys;
        this.access = access;
    }

    /** An id that was joined to another, or one of many of the same entity, leads to the one that stands for all. */
    @GetMapping("/entities/{id}")
    String entity(
            @PathVariable MentionId id,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable MentionId from,
            @AuthenticationPrincipal User user,
            Purpose purpose,
            Model model) {
        var page = access.search(user, Ref.Kind.ENTITY, "entity " + id, purpose, grant -> shown(grant, id));
        if (!page.id().equals(id)) return "redirect:/entities/" + page.id() + "?from=" + id;
        model.addAttribute("page", page);
        model.addAttribute("from", from);
        return "entities/entity";
    }

    private Shown<EntityPage> shown(Grant grant, MentionId id) {
        var page = pages.get(grant, id);
        var records = page.sources().stream()
                .map(source -> new Ref(Ref.Kind.RECORD, source.record().id().hex()));
        return new Shown<>(
                page,
                Stream.concat(Stream.of(new Ref(Ref.Kind.ENTITY, id.toString())), records)
                        .toList());
    }

    /** From a list in which two were ticked. */
    @GetMapping(value = "/entities/why", params = "pair")
    String compare(@RequestParam List<MentionId> pair, Model model, HttpServletResponse answer) {
        if (pair.size() == 2) return "redirect:/entities/why?a=" + pair.getFirst() + "&b=" + pair.getLast();
        answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("heading", "Two are compared");
        model.addAttribute("message", "Ticked were " + pair.size() + ". Go back and tick exactly two.");
        return "problem";
    }

    @GetMapping(value = "/entities/why", params = "!pair")
    String why(
            @RequestParam MentionId a,
            @RequestParam MentionId b,
            @AuthenticationPrincipal User user,
            Purpose purpose,
            Model model) {
        model.addAttribute(
                "page",
                access.search(
                        user,
                        Ref.Kind.ENTITY,
                        "why " + a + " " + b,
                        purpose,
                        grant -> new Shown<>(
                                whys.get(grant, a, b),
                                List.of(
                                        new Ref(Ref.Kind.RECORD, a.record().hex()),
                                        new Ref(Ref.Kind.RECORD, b.record().hex())))));
        return "entities/why";
    }
}
