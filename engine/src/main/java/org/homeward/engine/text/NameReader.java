package org.homeward.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.engine.model.Property;
import org.homeward.engine.text.PersonName.Position;
import org.homeward.engine.text.PersonName.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads names, whole or in parts.
 *
 * <p>A whole name is read as {@code Given Middle Surname}, as {@code Surname, Given Middle} when there is a comma, and surname first when
 * it is written in Chinese characters or Hangul. That order is only a guess for many families of the world (two surnames, none, surname
 * first in latin letters), so whoever compares names must also try tokens against tokens of another position.
 */
final class NameReader {
    private static final Set<String> LEGAL_FORMS =
            Set.of(("inc llc ltd corp co company corporation limited gmbh plc llp lp the incorporated ag"
                            + " aktiengesellschaft jsc ojsc pjsc cjsc oao ooo zao pao ao sa sas srl sl spa bv nv kg oy ab pty pvt")
                    .split(" "));
    /** The same in several words. */
    private static final Pattern LEGAL_PHRASES = Pattern.compile(
            "(?<![a-z0-9])(?:(?:open |public |closed )?joint stock company|limited liability company|sp zoo"
                    + "|societatea cu raspundere limitata|sociedad (?:anonima|limitada|de responsabilidad limitada)"
                    + "|obshchestvo s ogranichennoy otvetstvennostyu|aktsionernoye obshchestvo)(?![a-z0-9])");

    private static final Map<String, String> ORDINALS = Map.of(
            "first", "1st", "second", "2nd", "third", "3rd", "fourth", "4th", "fifth", "5th", "sixth", "6th", "seventh",
            "7th", "eighth", "8th", "ninth", "9th", "tenth", "10th");

    /** Properties that say a name in one. */
    static final List<Property> WHOLE = List.of(Property.NAME, Property.ALIAS);

    private NameReader() {}

    /**
     * Names put together from GIVEN_NAME, MIDDLE_NAME, SURNAME and SUFFIX; none when there is no such fact. A second surname (a maiden
     * name) or given name makes a second name.
     */
    static List<PersonName> fromParts(Said said) {
        var given = said.all(Property.GIVEN_NAME);
        var middle = said.all(Property.MIDDLE_NAME);
        var surname = said.all(Property.SURNAME);
        var suffix = said.all(Property.SUFFIX);
        int most = Math.max(Math.max(given.size(), surname.size()), Math.max(middle.size(), suffix.size()));
        var names = new ArrayList<PersonName>(most);
        for (int i = 0; i < most; i++) {
            var name = parts(at(given, i), at(middle, i), at(surname, i), at(suffix, i));
            if (name != null) names.add(name);
        }
        return names;
    }

    private static String at(List<String> said, int i) {
        return said.isEmpty() ? "" : said.get(Math.min(i, said.size() - 1));
    }

    private static @Nullable PersonName parts(String given, String middle, String surname, String suffix) {
        var before = NameWords.of(given).withoutTitles();
        var after = NameWords.of(surname);
        int generation = Math.max(Generations.of(suffix), Math.max(before.generation(), after.generation()));
        var tokens = new ArrayList<Token>(3);
        givenFirst(before.withoutGeneration(), tokens);
        NameWords.of(middle).attachParticles(Position.MIDDLE, tokens);
        after.withoutGeneration().attachParticles(Position.SURNAME, tokens);
        return tokens.isEmpty() ? null : new PersonName(joined(given, middle, surname, suffix), tokens, generation);
    }

    private static String joined(String... parts) {
        var said = new StringBuilder(32);
        for (var part : parts)
            if (!part.isEmpty()) said.append(said.isEmpty() ? "" : " ").append(part);
        return said.toString();
    }

    /** The first word and those hyphened to it are given names, the rest middle names. */
    private static void givenFirst(NameWords words, List<Token> tokens) {
        int end = words.endOfHyphened(0);
        words.from(0, end).attachParticles(Position.GIVEN, tokens);
        words.from(end, words.size()).attachParticles(Position.MIDDLE, tokens);
    }

    /** The names in a text: {@code Jane Doe aka Kitty Cat} are two. */
    static List<PersonName> whole(String said) {
        var names = new ArrayList<PersonName>(1);
        for (var text : Aliases.split(said)) {
            var name = one(text);
            if (name != null) names.add(name);
        }
        return names;
    }

    /** An organisation: its words without legal form, in no position; letters set apart by dots are one word. */
    static List<PersonName> organisation(String said) {
        var words =
                withNumbers(withInitialsJoined(Latin.words(said.replace("'", "").replace("\u2019", ""))));
        if (words.isEmpty()) return List.of();
        var named = named(words, LEGAL_PHRASES.matcher(String.join(" ", words)).replaceAll(" "));
        var tokens =
                named.stream().map(word -> Token.of(word, Position.UNKNOWN, "")).toList();
        return List.of(new PersonName(said, tokens, 0));
    }

    /** Forty-four and 44 are one word, and so are first and 1st. */
    private static List<String> withNumbers(List<String> words) {
        var read = new ArrayList<String>(words.size());
        boolean tens = false;
        for (var word : words) {
            var number = ORDINALS.getOrDefault(word, NumberWords.ofWord(word));
            if (tens && number.length() == 1) read.add(read.removeLast().charAt(0) + number);
            else read.add(number);
            tens = number.length() == 2 && number.endsWith("0") && !number.equals(word);
        }
        return read;
    }

    /** What is left without legal forms, and all where nothing is. */
    private static List<String> named(List<String> words, String withoutPhrases) {
        var named = Stream.of(withoutPhrases.split(" ", -1))
                .filter(word -> !word.isEmpty() && !LEGAL_FORMS.contains(word))
                .toList();
        return named.isEmpty() ? words : named;
    }

    private static List<String> withInitialsJoined(List<String> words) {
        var joined = new ArrayList<String>(words.size());
        boolean initials = false;
        for (var word : words) {
            boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0));
            if (letter && initials) joined.add(joined.removeLast() + word);
            else joined.add(word);
            initials = letter;
        }
        return joined;
    }

    private static @Nullable PersonName one(String said) {
        int generation = 0;
        var named = new ArrayList<NameWords>(2);
        for (var segment : Aliases.withoutQuoted(said).split(",", 6)) {
            var words = NameWords.of(segment);
            generation = Math.max(generation, words.generation());
            var name = words.withoutTitles().withoutGeneration();
            if (name.size() > 0) named.add(name);
        }
        var tokens = new ArrayList<Token>(3);
        if (!named.isEmpty()) segments(named, tokens);
        NameWords.of(Aliases.quoted(said)).attachParticles(Position.GIVEN, tokens);
        return tokens.isEmpty() ? null : new PersonName(said, tokens, generation);
    }

    private static void segments(List<NameWords> named, List<Token> tokens) {
        var first = named.getFirst();
        if (named.size() == 1 || Peerage.is(named.get(1).words())) {
            int title = Peerage.start(first.words());
            inOrder(first.from(0, title), tokens);
            Peerage.names(first.from(title, first.size()).words()).attachParticles(Position.UNKNOWN, tokens);
            if (named.size() > 1) Peerage.names(named.get(1).words()).attachParticles(Position.UNKNOWN, tokens);
        } else {
            givenFirst(named.get(1), tokens);
            first.attachParticles(Position.SURNAME, tokens);
        }
    }

    private static void inOrder(NameWords words, List<Token> tokens) {
        int end = words.endOfHyphened(0);
        if (words.surnameFirst()) {
            words.from(0, 1).attachParticles(Position.SURNAME, tokens);
            words.from(1, words.size()).attachParticles(Position.GIVEN, tokens);
        } else if (end == words.size()) {
            words.attachParticles(Position.UNKNOWN, tokens);
        } else {
            int surname = Math.max(end, words.startOfSurname());
            words.from(0, end).attachParticles(Position.GIVEN, tokens);
            words.from(end, surname).attachParticles(Position.MIDDLE, tokens);
            words.from(surname, words.size()).attachParticles(Position.SURNAME, tokens);
        }
    }
}
