package org.homeward.clearinghouse.leads;

import org.homeward.clearinghouse.posters.PosterNumber;

/**
 * A photo partner that tells us of a sighting.
 *
 * @param partner its name
 * @param poster the one it shows
 * @param via the mark of the copy it was given, by which what came of it is counted; empty when it was never given one
 */
public record Reporter(String partner, PosterNumber poster, String via) {}
