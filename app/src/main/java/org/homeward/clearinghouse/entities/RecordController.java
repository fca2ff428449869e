package org.homeward.clearinghouse.entities;

import java.util.List;
import java.util.stream.IntStream;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Shown;
import org.homeward.clearinghouse.access.User;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.RecordId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A record as it was said, and what it is linked to. */
@Controller
class RecordController {
    private final Entities entities;
    private final LinkRows links;
    private final Shelf shelf;
    private final RecordStore store;
    private final Access access;

    RecordController(Entities entities, LinkRows links, Shelf shelf, RecordStore store, Access access) {
        this.entities = entities;
        this.links = links;
        this.shelf = shelf;
        this.store = store;
        this.access = access;
    }

    /** A person or thing of the record. */
    record Said(MentionId id, String name, String role, String type, Mention mention) {}

    @GetMapping("/records/{id}")
    String record(@PathVariable String id, @AuthenticationPrincipal User user, Purpose purpose, Model model) {
        var grant = access.open(user, new Ref(Ref.Kind.RECORD, id), purpose);
        var record = entities.get(grant, id(id));
        model.addAttribute("record", record);
        model.addAttribute("page", shelf.page(record));
        model.addAttribute("kind", Words.of(record.kind()));
        model.addAttribute(
                "cautions",
                record.mentions().stream()
                        .flatMap(mention -> mention.said(Property.CAUTION))
                        .distinct()
                        .toList());
        model.addAttribute("receivedAt", store.receivedAt(record.id()).orElseThrow());
        model.addAttribute("withdrawn", store.findWithdrawal(record.id()).orElse(null));
        model.addAttribute(
                "said",
                IntStream.range(0, record.mentions().size())
                        .mapToObj(ordinal -> said(record.mentionId(ordinal), record.mention(ordinal)))
                        .toList());
        return "entities/record";
    }

    @GetMapping("/records/{id}/links")
    String links(@PathVariable String id, @AuthenticationPrincipal User user, Purpose purpose, Model model) {
        show(id(id), user, purpose, model);
        return "entities/links";
    }

    @GetMapping(value = "/records/{id}/links", headers = "HX-Request")
    String linksInPlace(@PathVariable String id, @AuthenticationPrincipal User user, Purpose purpose, Model model) {
        show(id(id), user, purpose, model);
        return "entities/links :: links";
    }

    private void show(RecordId id, User user, Purpose purpose, Model model) {
        boolean applied = entities.applied(id);
        model.addAttribute("rows", rows(id, applied, user, purpose));
        model.addAttribute("id", id.hex());
        model.addAttribute("linking", !applied && store.findWithdrawal(id).isEmpty());
    }

    private List<LinkRow> rows(RecordId id, boolean applied, User user, Purpose purpose) {
        return access.search(user, Ref.Kind.RECORD, "links of " + id, purpose, grant -> {
            entities.get(grant, id);
            var rows = applied ? links.of(grant, id) : List.<LinkRow>of();
            return new Shown<>(
                    rows,
                    rows.stream()
                            .map(row -> new Ref(
                                    Ref.Kind.RECORD, row.other().record().hex()))
                            .distinct()
                            .toList());
        });
    }

    private static Said said(MentionId id, Mention mention) {
        return new Said(id, Words.name(mention), Words.of(mention.role()), Words.of(mention.type()), mention);
    }

    private static RecordId id(String hex) {
        try {
            return new RecordId(hex);
        } catch (IllegalArgumentException e) {
            throw new NotFound("Record " + hex);
        }
    }
}
