package org.homeward.clearinghouse.imagery;

import org.jspecify.annotations.Nullable;

/**
 * What is said about a photo. All of it can be changed later but the bytes.
 *
 * @param ageShown for an age-progression image; null otherwise, or when it doesn't say
 * @param source who it came from; must not be empty
 * @param consent to publish it; null when nobody was asked yet
 */
public record NewPhoto(
        PhotoKind kind,
        @Nullable Integer ageShown,
        Taken taken,
        String source,
        @Nullable Consent consent) {}
