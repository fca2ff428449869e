package org.homeward.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.text.PersonName.Position;
import org.homeward.engine.text.PersonName.Token;

/** Reads personal names, whole or in parts. */
final class NameReader {
    private static final Map<String, Integer> GENERATIONS =
            Map.of("sr", 1, "senior", 1, "jr", 2, "junior", 2, "ii", 2, "iii", 3, "iv", 4);
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "rev", "sir", "lady");

    private NameReader() {}

    /** One name put together from GIVEN_NAME, MIDDLE_NAME, SURNAME and SUFFIX; none when there is no such fact. */
    static Stream<PersonName> fromParts(Mention mention) {
        var tokens = new ArrayList<Token>();
        var said = new ArrayList<String>();
        part(mention, Property.GIVEN_NAME, Position.GIVEN, tokens, said);
        part(mention, Property.MIDDLE_NAME, Position.MIDDLE, tokens, said);
        part(mention, Property.SURNAME, Position.SURNAME, tokens, said);
        int generation = mention.said(Property.SUFFIX)
                .map(suffix -> GENERATIONS.getOrDefault(Latin.squeeze(suffix), 0))
                .findFirst()
                .orElse(0);
        return tokens.isEmpty()
                ? Stream.empty()
                : Stream.of(new PersonName(String.join(" ", said), tokens, generation));
    }

    private static void part(
            Mention mention, Property property, Position position, List<Token> tokens, List<String> said) {
        mention.said(property).findFirst().ifPresent(text -> {
            said.add(text);
            for (var word : Latin.words(text)) tokens.add(new Token(word, position));
        });
    }

    static Stream<PersonName> whole(String said) {
        int comma = said.indexOf(',');
        var words = new ArrayList<>(
                Latin.words(comma < 0 ? said : said.substring(comma + 1) + " " + said.substring(0, comma)));
        words.removeIf(TITLES::contains);
        int generation = 0;
        for (var word : words) generation = Math.max(generation, GENERATIONS.getOrDefault(word, 0));
        words.removeIf(GENERATIONS::containsKey);
        if (words.isEmpty()) return Stream.empty();
        var tokens = new ArrayList<Token>();
        for (int i = 0; i < words.size(); i++) tokens.add(new Token(words.get(i), position(i, words.size())));
        return Stream.of(new PersonName(said, tokens, generation));
    }

    private static Position position(int i, int size) {
        if (size == 1) return Position.UNKNOWN;
        return i == 0 ? Position.GIVEN : i == size - 1 ? Position.SURNAME : Position.MIDDLE;
    }
}
