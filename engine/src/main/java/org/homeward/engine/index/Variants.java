package org.homeward.engine.index;

import org.homeward.engine.text.Field;
import org.homeward.engine.text.Term;

/**
 * The values one edit away from a term's own: a letter left out, put in, replaced, or two neighbours swapped. Some 250 of a phone, 1,900 of
 * an e-mail address. All of their keys are worked out in one pass over the value, and a value is put together only when it is asked for.
 */
final class Variants {
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String OF_PLATES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + DIGITS;
    private static final String OF_ADDRESSES = LETTERS + DIGITS + "._-@";

    private enum Edit {
        LEFT_OUT,
        PUT_IN,
        REPLACED,
        SWAPPED;

        private static final Edit[] ALL = values();
    }

    private final String value;
    private final long[] keys;
    /** Which edit, where, and of which letter. */
    private final int[] edits;

    private int size;

    Variants(Term term) {
        this.value = term.value();
        var alphabet = alphabet(term.field());
        int most = (value.length() + 1) * (2 * alphabet.length() + 2);
        this.keys = new long[most];
        this.edits = new int[most];
        hash(Term.beginning(term.field()), alphabet);
        for (int i = 0; i < size; i++) keys[i] = Term.key(keys[i]);
    }

    int size() {
        return size;
    }

    /** Places of those that are held. */
    int[] held(Postings by) {
        return by.held(keys, size);
    }

    long key(int place) {
        return keys[place];
    }

    String value(int i) {
        int at = edits[i] >>> 16 & 0xfff;
        char letter = (char) edits[i];
        var head = value.substring(0, at);
        return switch (Edit.ALL[edits[i] >>> 28]) {
            case LEFT_OUT -> head + value.substring(at + 1);
            case PUT_IN -> head + letter + value.substring(at);
            case REPLACED -> head + letter + value.substring(at + 1);
            case SWAPPED -> head + value.charAt(at + 1) + value.charAt(at) + value.substring(at + 2);
        };
    }

    /** Until it is finished with all letters, a key is the hash of the letters so far. */
    private void hash(long beginning, String alphabet) {
        long before = 0;
        long exact = beginning;
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            for (int i = 0; i < size; i++) keys[i] = Term.next(keys[i], letter);
            edit(at, exact, alphabet);
            if (at > 0 && letter != value.charAt(at - 1))
                add(Edit.SWAPPED, at - 1, letter, Term.next(Term.next(before, letter), value.charAt(at - 1)));
            before = exact;
            exact = Term.next(exact, letter);
        }
        for (int c = 0; c < alphabet.length(); c++) putIn(value.length(), exact, alphabet.charAt(c));
    }

    /** The edits of one letter, but for what edits of the letter before come to as well. */
    private void edit(int at, long exact, String alphabet) {
        char letter = value.charAt(at);
        if (at == 0 || letter != value.charAt(at - 1)) add(Edit.LEFT_OUT, at, letter, exact);
        for (int c = 0; c < alphabet.length(); c++) {
            char other = alphabet.charAt(c);
            if (other == letter) continue;
            long hash = Term.next(exact, other);
            add(Edit.REPLACED, at, other, hash);
            add(Edit.PUT_IN, at, other, Term.next(hash, letter));
        }
    }

    private void putIn(int at, long exact, char letter) {
        add(Edit.PUT_IN, at, letter, Term.next(exact, letter));
    }

    private void add(Edit edit, int at, char letter, long hash) {
        keys[size] = hash;
        edits[size++] = edit.ordinal() << 28 | at << 16 | letter;
    }

    private static String alphabet(Field field) {
        return switch (field) {
            case PHONE, SSN -> DIGITS;
            case PLATE -> OF_PLATES;
            case VIN -> LETTERS + DIGITS;
            case NAME_TOKEN -> LETTERS;
            default -> OF_ADDRESSES;
        };
    }
}
