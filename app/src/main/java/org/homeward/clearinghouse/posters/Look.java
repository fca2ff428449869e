package org.homeward.clearinghouse.posters;

import org.homeward.clearinghouse.access.Grant;

/** A poster is made of its case: whoever works at one looks at both, and the trail holds both looks. */
record Look(Grant poster, Grant ofCase, PosterNumber number) {}
