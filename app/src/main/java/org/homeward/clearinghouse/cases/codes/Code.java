package org.homeward.clearinghouse.cases.codes;

/**
 * One code of a table.
 *
 * @param list the table, as NCIC calls it: {@code SMT}
 * @param words as the workbook defines it
 */
public record Code(String list, String code, String words) {}
