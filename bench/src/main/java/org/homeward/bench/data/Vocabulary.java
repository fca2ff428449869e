package org.homeward.bench.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/** Words by how common they are: the n-th is drawn in proportion to 1 / (n + offset), after Zipf and Mandelbrot. */
final class Vocabulary {
    private static final String[] ONSETS =
            "b br c ch cl d dr f fl g gr h j k kr l m n p pr qu r s sh st t th tr v w wh y z".split(" ");
    private static final String[] VOWELS = "a e i o u ai ea ee ie ou oo".split(" ");
    private static final String[] CODAS = "n r l s t m d ck nd rt ll ss ng rs lt nt th x".split(" ");

    private final String[] words;
    private final double[] cumulative;

    private Vocabulary(List<String> words, double offset) {
        this.words = words.toArray(String[]::new);
        this.cumulative = new double[this.words.length];
        double sum = 0;
        for (int i = 0; i < cumulative.length; i++) cumulative[i] = sum += 1 / (i + offset);
    }

    /** The words of a list of ours, then made-up ones until there are so many. */
    static Vocabulary of(String list, int size, double offset) {
        var words = new LinkedHashSet<String>(list.isEmpty() ? List.of() : read(list));
        var random = new SplittableRandom(size);
        while (words.size() < size) add(words, random);
        return new Vocabulary(List.copyOf(words), offset);
    }

    private static void add(Set<String> words, SplittableRandom random) {
        var word = new StringBuilder();
        int syllables = 2 + random.nextInt(2);
        for (int i = 0; i < syllables; i++) word.append(pick(ONSETS, random)).append(pick(VOWELS, random));
        words.add(word.append(pick(CODAS, random)).toString());
    }

    private static String pick(String[] from, SplittableRandom random) {
        return from[random.nextInt(from.length)];
    }

    String draw(SplittableRandom random) {
        return words[index(random)];
    }

    int index(SplittableRandom random) {
        int found = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[cumulative.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, words.length - 1);
    }

    String word(int index) {
        return words[index];
    }

    private static List<String> read(String list) {
        try (var in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(list), list)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.asList(text.strip().split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
