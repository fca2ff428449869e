/** Programs of a page that use {@code homeward-engine} alone. Each is run by a test that knows what it prints. */
@NullMarked
package org.homeward.examples;

import org.jspecify.annotations.NullMarked;
