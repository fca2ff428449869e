@NullMarked
package org.homeward.bench;

import org.jspecify.annotations.NullMarked;
