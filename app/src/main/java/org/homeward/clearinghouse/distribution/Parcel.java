package org.homeward.clearinghouse.distribution;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What of a released poster is given to partners: nothing of the child beyond what two people let out.
 *
 * @param caseNumber null of one that is no longer released
 * @param headline by language
 * @param page its public page
 * @param files in the order in which they are attached
 */
record Parcel(
        String poster,
        int version,
        @Nullable CaseNumber caseNumber,
        Map<Tongue, String> headline,
        String page,
        List<Item> files) {
    Parcel {
        headline = Map.copyOf(headline);
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param name as partners see it; made here, never from outside
     * @param languages in which it speaks; empty when in none
     */
    record Item(String name, String type, Format format, Set<Tongue> languages, byte[] bytes) {}

    /** Of a poster that is no longer released: nothing but its number. */
    static Parcel recalled(String poster, int version) {
        return new Parcel(poster, version, null, Map.of(), "", List.of());
    }

    /** What a partner can use; the PDF for letter paper when it can use nothing else. */
    List<Item> filesFor(Partner partner) {
        var fit = files.stream()
                .filter(file -> partner.formats().contains(file.format()) && speaks(file, partner))
                .toList();
        return fit.isEmpty()
                ? files.stream()
                        .filter(file -> file.format() == Format.PDF_LETTER)
                        .limit(1)
                        .toList()
                : fit;
    }

    private static boolean speaks(Item file, Partner partner) {
        return file.languages().isEmpty() || partner.languages().containsAll(file.languages());
    }

    String headline(Partner partner) {
        var tongue = partner.languages().contains(Tongue.EN) ? Tongue.EN : Tongue.ES;
        return headline.getOrDefault(
                tongue, headline.values().stream().findFirst().orElse("Missing child"));
    }
}
