/** Finding people in an archive, one question at a time: this engine and its peers. */
@NullMarked
package org.homeward.bench.query;

import org.jspecify.annotations.NullMarked;
