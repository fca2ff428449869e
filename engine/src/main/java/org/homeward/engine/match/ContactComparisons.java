package org.homeward.engine.match;

import java.time.Duration;
import java.util.Collections;
import org.homeward.engine.text.Field;
import org.homeward.engine.text.IpAddress;
import org.homeward.engine.text.Mark;
import org.homeward.engine.text.PhoneNumber;
import org.homeward.engine.text.Term;

/** Phones, Internet addresses, and marks on the body. */
final class ContactComparisons {
    private static final Duration CLOSE = Duration.ofHours(1);
    private static final Duration SAME_DAY = Duration.ofHours(24);

    private ContactComparisons() {}

    /** 1 same, 2 the same without area code, 3 one digit differs, 4 different. An office's says nothing of those who work there. */
    static void phone(Pair pair, Finding found) {
        boolean office = Values.isOfOneOffice(pair);
        for (var a : Few.of(pair.a.phones(), pair.b.phones(), PhoneNumber::normal))
            for (var b : Few.of(pair.b.phones(), pair.a.phones(), PhoneNumber::normal))
                if (!office || !a.normal().equals(b.normal()))
                    found.offer(
                            phone(a, b),
                            a.said(),
                            b.said(),
                            a.normal(),
                            b.normal(),
                            a.normal().equals(b.normal()) ? new Term(Field.PHONE, a.normal()) : null);
    }

    private static int phone(PhoneNumber a, PhoneNumber b) {
        String left = a.normal();
        String right = b.normal();
        if (left.equals(right)) return 1;
        boolean whole = left.length() >= 7 && right.length() >= 7;
        if (whole && (left.endsWith(right) || right.endsWith(left))) return 2;
        return whole && Similarity.edits(left, right, 1) == 1 ? 3 : 4;
    }

    /**
     * 1 same address and port within the hour, 2 same address within the hour, 3 within a day, 4 at some time, 5 another address,
     * which says little: everyone has several.
     */
    static void ip(Pair pair, Finding found) {
        for (var a : Few.of(pair.a.ips(), pair.b.ips(), IpAddress::network))
            for (var b : Few.of(pair.b.ips(), pair.a.ips(), IpAddress::network))
                if (a.network().equals(b.network()))
                    found.offer(
                            ip(a, b), a.said(), b.said(), a.address(), b.address(), new Term(Field.IP, a.network()));
                else found.offer(5, a.said(), b.said(), a.address(), b.address(), null);
    }

    private static int ip(IpAddress a, IpAddress b) {
        var left = a.when();
        var right = b.when();
        if (left == null || right == null) return 4;
        var apart = Duration.between(left.to(), right.from());
        var back = Duration.between(right.to(), left.from());
        var gap = apart.compareTo(back) > 0 ? apart : back;
        if (gap.compareTo(CLOSE) <= 0) return a.port() >= 0 && a.port() == b.port() ? 1 : 2;
        return gap.compareTo(SAME_DAY) <= 0 ? 3 : 4;
    }

    /** 1 same motif on the same part, 2 same motif elsewhere or on a part not said, 3 same part, no motif said, 4 different. */
    static void mark(Pair pair, Finding found) {
        for (var a : Few.of(pair.a.marks(), pair.b.marks(), Mark::part))
            for (var b : Few.of(pair.b.marks(), pair.a.marks(), Mark::part))
                found.offer(mark(a, b), a.said(), b.said(), a.part(), b.part(), null);
    }

    private static int mark(Mark a, Mark b) {
        boolean part = !a.part().isEmpty() && a.part().equals(b.part());
        boolean kind = a.kind() == b.kind() || a.kind() == Mark.Kind.OTHER || b.kind() == Mark.Kind.OTHER;
        boolean side = a.side() == b.side()
                || a.side().compareTo(Mark.Side.BOTH) >= 0
                || b.side().compareTo(Mark.Side.BOTH) >= 0;
        boolean motif = !Collections.disjoint(a.motif(), b.motif());
        if (kind && motif) return part && side ? 1 : 2;
        return kind && part && side && (a.motif().isEmpty() || b.motif().isEmpty()) ? 3 : 4;
    }
}
