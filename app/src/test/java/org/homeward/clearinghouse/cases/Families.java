package org.homeward.clearinghouse.cases;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Fictional families whose children are taken in, as somebody types them: {@code aCase().of("child.given", "Ana")}. Begins with the
 * Riveras of Reno, about whom nothing is impossible or unusual.
 */
final class Families {
    private final Map<String, String> typed = new TreeMap<>();
    private UUID draft = UUID.randomUUID();
    private UUID window = UUID.randomUUID();

    private Families() {}

    static Families aCase() {
        return new Families()
                .with("child.given", "Ana")
                .with("child.surname", "Rivera")
                .with("child.birth", "08/02/2011")
                .with("child.sex", "F")
                .with("missing.type", "ENDANGERED_RUNAWAY")
                .with("missing.date", "11/11/2026")
                .with("missing.time", "9:40 pm")
                .with("missing.zone", "America/Los_Angeles")
                .with("missing.zip", "89501")
                .with("missing.city", "Reno")
                .with("missing.state", "NV")
                .with("agency.name", "Reno Police Department");
    }

    /** A girl of about five, found at a bus station; about her too nothing is impossible or unusual. */
    static Families anUnidentifiedChild() {
        return new Families()
                .with("missing.type", "UNIDENTIFIED_CHILD")
                .with("child.age", "4-6")
                .with("child.sex", "F")
                .with("child.hair", "BLN")
                .with("mark.0.kind", "SC")
                .with("mark.0.part", "CHIN")
                .with("mark.0.words", "thin healed line")
                .with("found.condition", "LIVING")
                .with("found.date", "11/09/2026")
                .with("found.zip", "68102")
                .with("found.city", "Omaha")
                .with("found.state", "NE")
                .with("found.holder", "Fictional Children's Home")
                .with("found.clothing", "Yellow raincoat, one red shoe")
                .with("agency.name", "Omaha Police Department");
    }

    /** Everything the intake asks, answered: the Riveras with friends, a suspect, a car and an order. */
    static Families aFullCase() {
        return aCase().with("child.aliases", "Annie; Rosie")
                .with("child.race", "W")
                .with("child.height", "5'2\"")
                .with("child.weight", "105")
                .with("child.eyes", "BRO")
                .with("child.hair", "BLK")
                .with("child.phones", "+1 775 555 0142; 775-555-0143")
                .with("child.emails", "ana.rose.x@example.org")
                .with("child.screens", "ana.rose.x")
                .with("mark.0.kind", "TAT")
                .with("mark.0.part", "L WRS")
                .with("mark.0.words", "small rose")
                .with("missing.place", "Bus station")
                .with("missing.circumstances", "Left after school with a bag. Said a friend would fetch her.")
                .with("companion.0.name", "Lia Moreno")
                .with("companion.0.age", "16")
                .with("companion.1.name", "Tess Albright")
                .with("suspect.0.name", "Darnell Crane")
                .with("suspect.0.aliases", "Smoke")
                .with("suspect.0.phones", "702-555-0177")
                .with("vehicle.plate", "4KDT21")
                .with("vehicle.state", "NV")
                .with("vehicle.color", "SIL")
                .with("guardian.0.name", "Elena Rivera")
                .with("guardian.0.relation", "mother")
                .with("guardian.0.phones", "775 555 0150")
                .with("guardian.1.name", "Hugo Rivera")
                .with("guardian.1.relation", "father")
                .with("guardian.1.phones", "775 555 0151")
                .with("guardian.1.unsafe", "yes")
                .with("guardian.1.safely", "Only through Det. Shaw")
                .with("order.kind", "PROTECTIVE")
                .with("order.words", "Hugo Rivera may not come near the child")
                .with("agency.ori", "NV0160100")
                .with("agency.officer", "Lena Shaw")
                .with("agency.phones", "775 555 0100")
                .with("agency.report", "26-1187")
                .with("agency.ncic", "M123456789")
                .with("agency.entered", "11/12/2026");
    }

    Families with(String name, String value) {
        typed.put(name, value);
        return this;
    }

    Families without(String name) {
        typed.remove(name);
        return this;
    }

    /** The same draft as before: what a double click sends. */
    Families asDraft(UUID id) {
        draft = id;
        return this;
    }

    /** The same draft in another window. */
    Families in(UUID other) {
        window = other;
        return this;
    }

    UUID window() {
        return window;
    }

    UUID draft() {
        return draft;
    }

    Answers answers() {
        var parameters = new TreeMap<String, String[]>();
        typed.forEach((name, value) -> parameters.put(name, new String[] {value}));
        return Answers.typed(parameters);
    }

    /** Puts what is typed, and the draft's id, into a request. */
    MockHttpServletRequestBuilder into(MockHttpServletRequestBuilder request) {
        typed.forEach(request::param);
        return request.param("draft", draft.toString()).param("hand", window.toString());
    }

    @Override
    public String toString() {
        return typed.toString();
    }
}
