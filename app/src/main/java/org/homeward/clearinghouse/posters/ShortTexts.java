package org.homeward.clearinghouse.posters;

import java.util.List;
import java.util.stream.Stream;

/**
 * Texts for telephones. Each is built from parts, the most important first; what doesn't fit whole is left out, and the address is always
 * in it, because only the page behind it can say later that the child was found.
 */
final class ShortTexts {
    static final int SMS = 160;
    /** Characters of a long Wireless Emergency Alert (47 CFR 10.430), spaces and address among them. */
    static final int WEA = 360;

    private ShortTexts() {}

    static String sms(Content content, Language language) {
        return fit(SMS, head(content, language), List.of(place(content, language), call(content)), content.url());
    }

    static String wea(Content content, Language language) {
        return fit(
                WEA,
                head(content, language),
                List.of(
                        place(content, language),
                        since(content, language),
                        looks(content, language),
                        call(content),
                        sentence(String.join(" ", content.lines(language, Line.Kind.VEHICLE))),
                        sentence(content.agency())),
                content.url());
    }

    private static String head(Content content, Language language) {
        if (content.isUnidentified())
            return content.missingWord(language).toUpperCase(language.locale())
                    + (content.age().isEmpty() ? "" : (language == Language.ES ? " Edad " : " Age ") + content.age());
        var word = language == Language.ES
                ? content.missingWord(language)
                : content.isOfSeveral() ? "Missing children" : "Missing child";
        if (language == Language.EN
                && content.type().equals("CRITICALLY_MISSING_YOUNG_ADULT")
                && !content.isOfSeveral()) word = "Missing";
        return word.toUpperCase(language.locale()) + ": " + content.namesAndAges();
    }

    private static String place(Content content, Language language) {
        if (content.shortFrom().isEmpty()) return "";
        if (content.isUnidentified())
            return (language == Language.ES ? ", hallado en " : ", found in ") + content.shortFrom();
        return (language == Language.ES ? ", de " : ", from ") + content.shortFrom();
    }

    private static String since(Content content, Language language) {
        var day = Wording.day(language, content.missingDay());
        if (content.isUnidentified()) return (language == Language.ES ? ", el " : ", on ") + day;
        return (language == Language.ES ? ", desde el " : ", since ") + day;
    }

    private static String looks(Content content, Language language) {
        var hair = Wording.code(language, "HAIR", content.hair());
        var eyes = Wording.code(language, "EYES", content.eyes());
        var height = Wording.height(content.height());
        boolean es = language == Language.ES;
        return sentence(String.join(
                ", ",
                Stream.of(
                                height,
                                hair.isEmpty() ? "" : es ? "cabello " + hair : hair + " hair",
                                eyes.isEmpty() ? "" : es ? "ojos " + eyes : eyes + " eyes")
                        .filter(part -> !part.isEmpty())
                        .toList()));
    }

    private static String call(Content content) {
        return sentence("Tel. " + content.hotline());
    }

    private static String sentence(String words) {
        return words.isEmpty() ? "" : ". " + words;
    }

    /** @param most septets */
    private static String fit(int most, String head, List<String> parts, String url) {
        int room = most - Gsm7.septets(url) - 1;
        var text = new StringBuilder(cut(Gsm7.plain(head), room));
        for (var part : parts) {
            var next = Gsm7.plain(part);
            if (Gsm7.septets(text + next) <= room) text.append(next);
        }
        return text.append(' ').append(Gsm7.plain(url)).toString();
    }

    /** Only a name of unheard-of length is ever cut. */
    private static String cut(String text, int room) {
        var cut = text;
        while (Gsm7.septets(cut) > room) cut = cut.substring(0, cut.length() - 1);
        return cut;
    }
}
