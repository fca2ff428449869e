/** Walks over a link chart that know nothing of what its nodes are. */
@NullMarked
package org.homeward.engine.graph;

import org.jspecify.annotations.NullMarked;
