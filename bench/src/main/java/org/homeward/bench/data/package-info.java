/** What the engines are given: labelled public sets, our own simulated archives, and a population made on the fly. */
@NullMarked
package org.homeward.bench.data;

import org.jspecify.annotations.NullMarked;
