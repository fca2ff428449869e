package org.homeward.clearinghouse.posters;

/**
 * A photo of the child that may stand on a poster.
 *
 * @param cut which part of it is shown
 * @param english one line below it, {@code Photo taken March 2026}; may be empty
 */
record Picture(String id, String cut, String english, String spanish) {
    /** With whose it is in front of what stands below it. */
    Picture named(String name) {
        return new Picture(id, cut, caption(name, english), caption(name, spanish));
    }

    private static String caption(String name, String words) {
        return words.isEmpty() ? name : name + ". " + words;
    }
}
