/** Linking whole tables: this engine and its peers on the same rows. */
@NullMarked
package org.homeward.bench.link;

import org.jspecify.annotations.NullMarked;
