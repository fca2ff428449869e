/**
 * Homeward's application. Each package below is a module; the order in which they may know each other is checked by a test and
 * described in ARCHITECTURE.md. Here lies only what starts it and what is true of every page.
 */
@NullMarked
package org.homeward.clearinghouse;

import org.jspecify.annotations.NullMarked;
