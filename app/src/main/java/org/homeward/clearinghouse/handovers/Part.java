package org.homeward.clearinghouse.handovers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.homeward.clearinghouse.access.Ref;

/**
 * A piece of a note's text.
 *
 * @param url where it leads; empty for what is only text
 */
record Part(String words, String url) {
    private static final Pattern NUMBER = Pattern.compile("\\b(?:NCM-\\d{4}-\\d{4,7}|RFI-\\d{4}-\\d{4,8})\\b");

    /** The cases and requests a text names, each once, in its order. */
    static List<Ref> names(String text) {
        var names = new LinkedHashSet<Ref>();
        var found = NUMBER.matcher(text);
        while (found.find()) names.add(ref(found.group()));
        return List.copyOf(names);
    }

    /** The text in pieces, of which those numbers lead to the things of {@code names}. */
    static List<Part> of(String text, List<Ref> names) {
        var parts = new ArrayList<Part>();
        var found = NUMBER.matcher(text);
        int from = 0;
        while (found.find()) {
            if (!names.contains(ref(found.group()))) continue;
            parts.add(new Part(text.substring(from, found.start()), ""));
            parts.add(new Part(found.group(), url(ref(found.group()))));
            from = found.end();
        }
        parts.add(new Part(text.substring(from), ""));
        return parts;
    }

    private static Ref ref(String number) {
        return new Ref(number.startsWith("NCM") ? Ref.Kind.CASE : Ref.Kind.REQUEST, number);
    }

    private static String url(Ref ref) {
        return (ref.kind() == Ref.Kind.CASE ? "/cases/" : "/requests/") + ref.id();
    }
}
