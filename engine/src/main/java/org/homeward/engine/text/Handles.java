package org.homeward.engine.text;

import org.homeward.engine.model.Property;

/** Screen names, and what they have in common with e-mail addresses and profile pages: people keep their handle. */
final class Handles {
    /** Shorter local parts and path ends ({@code info}, {@code home}) are shared by strangers. */
    private static final int SHORTEST = 6;

    private static final String LEET = "0o1i3e4a5s7t8b$s!i";
    /** What each character is read as before the end. */
    private static final char[] LETTERS = new char[128];

    static {
        for (char c = 0; c < LETTERS.length; c++) LETTERS[c] = c;
        for (int i = 0; i < LEET.length(); i += 2) LETTERS[LEET.charAt(i)] = LEET.charAt(i + 1);
    }

    private Handles() {}

    static NormalValue read(String said) {
        var exact = Latin.fold(said);
        if (exact.startsWith("@")) exact = exact.substring(1);
        return new NormalValue(Property.SCREEN_NAME, said, exact, fold(exact));
    }

    static String ofEmail(String address) {
        int at = address.lastIndexOf('@');
        return at < SHORTEST ? "" : fold(address.substring(0, at));
    }

    static String ofUrl(String url) {
        int slash = url.lastIndexOf('/');
        var end = slash < 0 ? "" : url.substring(slash + 1);
        return end.length() < SHORTEST ? "" : fold(end);
    }

    /**
     * No separators; digits between or before letters read as the letters they stand for. Digits at the end are kept: {@code kitty13} is
     * not {@code kittyie}.
     */
    private static String fold(String handle) {
        int end = handle.length();
        while (end > 0 && Character.isDigit(handle.charAt(end - 1))) end--;
        var folded = new StringBuilder(handle.length());
        for (int i = 0; i < handle.length(); i++) {
            char c = handle.charAt(i);
            if (i < end && c < LETTERS.length) c = LETTERS[c];
            if (Latin.isWordPart(c)) folded.append(c);
        }
        return folded.toString();
    }
}
