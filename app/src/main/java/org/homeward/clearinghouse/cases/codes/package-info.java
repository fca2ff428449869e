/**
 * Code tables from a workbook the operator has: NIEM's, of which our own small tables are a part.
 *
 * <p>{@code bin/homeward codes import FILE} reads its sheet {@code ncic}: a heading row that names a column of types, one of codes and one
 * of definitions, and below it one code in a row. What else is in the file is not looked at, and nothing outside it is. A file that
 * could be meant to do harm is refused before any of it is read as a table ({@link org.homeward.clearinghouse.cases.codes.Archive}).
 *
 * <p>The tables of this project stand when no workbook was imported, and their words stay for the codes they have.
 */
@NamedInterface("codes")
@NullMarked
package org.homeward.clearinghouse.cases.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
