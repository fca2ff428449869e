package org.homeward.clearinghouse.posters;

/** Where the public sends what it saw. Whoever has such a form makes a bean of this; public pages link to it from then on. */
public interface InformationForm {
    /** From the root: {@code /posters/K7M3-Q2XR/information}. */
    String address(PosterNumber number, Language language);
}
