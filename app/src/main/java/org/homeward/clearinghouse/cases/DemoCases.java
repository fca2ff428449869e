package org.homeward.clearinghouse.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.DemoData;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The demo's cases, typed in by its case manager through the same door as any other: {@code demo-cases.txt}. */
@Component
class DemoCases implements DemoData {
    private static final Pattern BETWEEN = Pattern.compile("\\n\\s*\\n");
    private static final Purpose PURPOSE = Purpose.of(Purpose.Reason.MISSING_CHILD);

    private final Cases cases;
    private final Ties ties;
    private final Access access;
    private final Users users;
    private final DemoPortraits portraits;
    private final DemoDocuments documents;
    private final Map<CaseNumber, String> later = new LinkedHashMap<>();
    /** The one opened last: {@code then.sibling} ties the next to it, with these words. */
    private @Nullable CaseNumber before;

    DemoCases(Cases cases, Ties ties, Access access, Users users, DemoPortraits portraits, DemoDocuments documents) {
        this.cases = cases;
        this.ties = ties;
        this.access = access;
        this.users = users;
        this.portraits = portraits;
        this.documents = documents;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void load() {
        var caseManager = users.find("k.amari").orElse(User.SYSTEM);
        int place = 0;
        for (var typed : typed()) {
            var number = open(caseManager, typed);
            if (place == 0) documents.add(caseManager, number);
            portraits.add(caseManager, number, typed, place++);
        }
    }

    private CaseNumber open(User caseManager, Map<String, String> typed) {
        var draft = Draft.blank(UUID.randomUUID());
        var grant = access.open(caseManager, Drafts.ref(draft.id()), PURPOSE, Act.CHANGE);
        var number = cases.open(grant, draft.with(sure(answers(typed))));
        if (typed.containsKey("then.sibling"))
            ties.tie(
                    changing(caseManager, number),
                    number,
                    before == null ? "" : before.value(),
                    Tie.Kind.SIBLING,
                    new Reason(typed.getOrDefault("then.sibling", "")));
        before = number;
        if (typed.containsKey("then.recovered")) {
            var where = typed.getOrDefault("then.where", "");
            cases.confirmRecovery(
                    changing(caseManager, number),
                    number,
                    new Confirmed(typed.getOrDefault("then.recovered", ""), where, ""));
        }
        if (typed.containsKey("then.closed"))
            cases.close(changing(caseManager, number), number, new Reason(typed.getOrDefault("then.closed", "")));
        if (typed.containsKey("later.recovered")) later.put(number, typed.getOrDefault("later.recovered", ""));
        return number;
    }

    /** What happens once the cases have posters: the child is found. */
    void goOn() {
        var caseManager = users.find("k.amari").orElse(User.SYSTEM);
        later.forEach((number, by) ->
                cases.confirmRecovery(changing(caseManager, number), number, new Confirmed(by, "", "")));
    }

    private Grant changing(User user, CaseNumber number) {
        return access.open(user, number.ref(), PURPOSE, Act.CHANGE);
    }

    private static Answers answers(Map<String, String> typed) {
        return Answers.typed(typed.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new String[] {entry.getValue()})));
    }

    /** Years from now the demo's dates will be long past, and the form will ask about them. */
    private Answers sure(Answers answers) {
        var sure = answers;
        for (var problem : cases.review(answers).problems())
            if (problem.stops()) sure = sure.with("sure." + problem.name(), problem.words());
        return sure;
    }

    /** One map for each block of lines {@code name = value}. */
    private static List<Map<String, String>> typed() {
        return BETWEEN.splitAsStream(text())
                .map(block -> block.lines()
                        .filter(line -> line.contains(" = "))
                        .map(line -> line.split(" = ", 2))
                        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])))
                .filter(block -> !block.isEmpty())
                .toList();
    }

    private static String text() {
        try (var resource = DemoCases.class.getResourceAsStream("demo-cases.txt")) {
            return new String(
                    Objects.requireNonNull(resource, "demo-cases.txt").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("demo-cases.txt", e);
        }
    }
}
