package org.homeward.clearinghouse.posters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.DemoData;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Shown;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.Users;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.Cases;
import org.springframework.stereotype.Component;

/**
 * Posters of the demo's missing children ({@code demo-posters.tsv}), made by its case manager and let out by its supervisor through the
 * same doors as any other.
 */
@Component
class DemoPosters implements DemoData {
    private static final Purpose PURPOSE = Purpose.of(Purpose.Reason.MISSING_CHILD);
    private static final Duration ASKED = Duration.ofHours(1);

    private final Cases cases;
    private final Drafts drafts;
    private final Approvals approvals;
    private final Releases releases;
    private final Looks looks;
    private final Access access;
    private final Users users;
    private final Clock clock;

    DemoPosters(
            Cases cases,
            Drafts drafts,
            Approvals approvals,
            Releases releases,
            Looks looks,
            Access access,
            Users users,
            Clock clock) {
        this.cases = cases;
        this.drafts = drafts;
        this.approvals = approvals;
        this.releases = releases;
        this.looks = looks;
        this.access = access;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 50;
    }

    /** Each poster is set on paper six times, so two are made at once. */
    @Override
    public void load() {
        var author = users.find("k.amari").orElseThrow();
        var second = users.find("m.okafor").orElseThrow();
        var table = table();
        missing(author).parallelStream().forEach(number -> {
            var ofCase = access.open(author, number.ref(), PURPOSE);
            var lines = table.get(cases.profile(ofCase, number).name());
            if (lines != null) make(author, second, number, ofCase, lines);
        });
    }

    private List<CaseNumber> missing(User author) {
        return access.search(author, Ref.Kind.CASE, "missing", PURPOSE, grant -> {
            var numbers = cases.listMissing(grant);
            return new Shown<>(numbers, numbers.stream().map(CaseNumber::ref).toList());
        });
    }

    private void make(User author, User second, CaseNumber number, Grant ofCase, Map<String, String> lines) {
        var grant = access.open(author, new Ref(Ref.Kind.POSTER, number.value()), PURPOSE, Act.CHANGE);
        var poster = drafts.start(grant, ofCase, number).value();
        var look = looks.open(author, PURPOSE, poster, Act.CHANGE);
        tick(look, lines);
        look = looks.open(author, PURPOSE, poster, Act.CHANGE);
        if (lines.containsKey("DRAFT")) return;
        approve(look, second);
        var seen = drafts.find(look).orElseThrow().digest();
        releases.release(looks.open(second, PURPOSE, poster, Act.APPROVE), seen);
        if (lines.containsKey("NEXT")) drafts.revise(looks.open(author, PURPOSE, poster, Act.CHANGE));
        if (lines.containsKey("WITHDRAWN"))
            releases.withdraw(looks.open(second, PURPOSE, poster, Act.APPROVE), "The agency works another way now.");
    }

    private void tick(Look look, Map<String, String> lines) {
        var draft = drafts.find(look).orElseThrow();
        var ticked = new HashMap<String, String>();
        for (var line : draft.offered())
            lines.forEach((begin, spanish) -> {
                if (line.english().startsWith(begin)) ticked.put(line.id(), spanish);
            });
        drafts.choose(
                look,
                draft.version().ticks().photos(),
                ticked,
                lines.containsKey("TOGETHER")
                        ? drafts.tied(look, draft.poster()).stream()
                                .map(other -> other.number().value())
                                .toList()
                        : List.of());
    }

    private void approve(Look look, User second) {
        var draft = drafts.find(look).orElseThrow();
        var officer = draft.profile().agency().officer();
        approvals.consent(
                look,
                "",
                officer.isEmpty() ? "the duty sergeant" : officer,
                "by telephone",
                clock.instant().minus(ASKED),
                draft.digest());
        if (!draft.profile().warnings().isEmpty())
            approvals.decide(
                    looks.openForSafety(second, PURPOSE, look.number().value()),
                    "",
                    "Read with the agency: the poster names no address, and nothing on it helps who may not come near the child.");
    }

    /** Child to what is ticked, in the order of the table. */
    private static Map<String, Map<String, String>> table() {
        try (var resource = DemoPosters.class.getResourceAsStream("demo-posters.tsv")) {
            var table = new LinkedHashMap<String, Map<String, String>>();
            new String(Objects.requireNonNull(resource, "demo-posters.tsv").readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 3))
                    .forEach(parts -> table.computeIfAbsent(parts[0], child -> new LinkedHashMap<>())
                            .put(parts[1], parts[2]));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException("demo-posters.tsv", e);
        }
    }
}
