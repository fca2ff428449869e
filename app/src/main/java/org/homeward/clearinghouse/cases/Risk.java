package org.homeward.clearinghouse.cases;

/**
 * Something that makes a case more dangerous, for whoever plans what is done first. It is read from what was said and decides nothing.
 *
 * @param words what it is
 * @param why what was said
 */
record Risk(String words, String why) {}
