package org.homeward.clearinghouse.requests;

import java.util.List;

/** What the demo's agencies ask: all of it fictional. */
final class DemoQuestions {
    static final List<ListedAgency> AGENCIES = List.of(
            agency("NV0160100", "Reno Police Department", "Reno, Nevada", "+1 775 555 0110"),
            agency("UT0180300", "Salt Lake City Police Department", "Salt Lake City, Utah", "+1 801 555 0120"),
            agency("NV0040000", "Elko County Sheriff", "Elko, Nevada", "+1 775 555 0131"),
            agency("NV0020100", "Las Vegas Metropolitan Police", "Las Vegas, Nevada", "+1 702 555 0102"),
            agency("OR0260200", "Portland Police Bureau", "Portland, Oregon", "+1 503 555 0140"),
            agency("ID0010100", "Boise Police Department", "Boise, Idaho", "+1 208 555 0151"),
            agency("AZ0072300", "Phoenix Police Department", "Phoenix, Arizona", "+1 602 555 0162"),
            agency("CO0160000", "Denver Police Department", "Denver, Colorado", "+1 303 555 0173"));

    /** Det. Shaw's request: half worked. */
    static final Question STORY = question(
            new NewRequest.Person("NV0160100", "", "Det. Lena Shaw", "+1 775 555 0115", "l.shaw@example.org"),
            "RPD 26-1187",
            Urgency.URGENT,
            State.SEARCHING,
            asked(Asked.Kind.PHONE, "702-555-0177"),
            asked(Asked.Kind.ALIAS, "Smoke"),
            asked(Asked.Kind.MARK, "crown, neck"));

    static final List<Question> QUESTIONS = List.of(
            STORY,
            question(
                    new NewRequest.Person("UT0180300", "", "Det. Ines Holm", "+1 801 555 0124", "i.holm@example.org"),
                    "SLC 26-40931",
                    Urgency.ROUTINE,
                    State.RECEIVED,
                    asked(Asked.Kind.PHONE, "(702) 555-0177"),
                    asked(Asked.Kind.PLATE, "NV 4KDT21")),
            question(
                    new NewRequest.Person("OR0260200", "", "Det. Marek Sol", "+1 503 555 0144", "m.sol@example.org"),
                    "PPB 26-2210",
                    Urgency.EMERGENCY,
                    State.RECEIVED,
                    asked(Asked.Kind.SCREEN_NAME, "harborlamp_m"),
                    asked(Asked.Kind.NAME, "Mila Petrov")),
            question(
                    new NewRequest.Person("ID0010100", "", "Det. Bo Strand", "+1 208 555 0155", "b.strand@example.org"),
                    "BPD 26-0077",
                    Urgency.ROUTINE,
                    State.DRAFTED,
                    asked(Asked.Kind.EMAIL, "quietriver@example.org")),
            question(
                    new NewRequest.Person("AZ0072300", "", "Det. Noor Vale", "+1 602 555 0166", "n.vale@example.org"),
                    "PHX 26-5512",
                    Urgency.URGENT,
                    State.WAITING,
                    asked(Asked.Kind.MARK, "TAT L ARM swallow"),
                    asked(Asked.Kind.ALIAS, "Juno")),
            question(
                    new NewRequest.Person("CO0160000", "", "Det. Ari Lund", "+1 303 555 0177", "a.lund@example.org"),
                    "DPD 26-9914",
                    Urgency.ROUTINE,
                    State.APPROVED,
                    asked(Asked.Kind.PLATE, "CO 7QXM83")),
            question(
                    new NewRequest.Person("NV0020100", "", "Det. Teo Marsh", "+1 702 555 0106", "t.marsh@example.org"),
                    "LV 26-33018",
                    Urgency.URGENT,
                    State.SENT,
                    asked(Asked.Kind.PHONE, "+1 702 555 0193"),
                    asked(Asked.Kind.NAME, "Corin Vess")),
            question(
                    new NewRequest.Person("NV0040000", "", "Dep. Una Birch", "+1 775 555 0135", "u.birch@example.org"),
                    "ECSO 26-118",
                    Urgency.ROUTINE,
                    State.CLOSED,
                    asked(Asked.Kind.ADDRESS, "410 Sagebrush Lane, Elko, NV")),
            question(
                    new NewRequest.Person("OR0260200", "", "Det. Marek Sol", "+1 503 555 0144", "m.sol@example.org"),
                    "PPB 26-2198",
                    Urgency.ROUTINE,
                    State.SEARCHING,
                    asked(Asked.Kind.POSTING_TEXT, "new in town, ask for Lark, nights only")),
            question(
                    new NewRequest.Person("AZ0072300", "", "Sgt. Ilse Brand", "+1 602 555 0168", "i.brand@example.org"),
                    "PHX 26-5540",
                    Urgency.ROUTINE,
                    State.SEARCHING,
                    asked(Asked.Kind.NAME, "Tobin Crane"),
                    asked(Asked.Kind.PHONE, "+1 602 555 0109")));

    private DemoQuestions() {}

    /** A question, and how far the demo's analysts came with it. The emergency one is overdue. */
    record Question(NewRequest.Person person, String theirCase, Urgency urgency, State until, List<Asked> asked) {
        boolean overdue() {
            return urgency == Urgency.EMERGENCY;
        }

        String purpose() {
            return "Criminal investigation of suspected child sex trafficking, case " + theirCase;
        }

        String finding() {
            return "All that was asked was searched in every record we hold on the date of this answer. What was found stands below"
                    + " with its sources; where a search has no record, we hold none.";
        }
    }

    private static ListedAgency agency(String ori, String name, String place, String phone) {
        return new ListedAgency(ori, name, place, phone);
    }

    private static Asked asked(Asked.Kind kind, String said) {
        return new Asked(kind, said);
    }

    private static Question question(
            NewRequest.Person person, String theirCase, Urgency urgency, State until, Asked... asked) {
        return new Question(person, theirCase, urgency, until, List.of(asked));
    }
}
