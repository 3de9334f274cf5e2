/**
 * Tables as spreadsheets exchange them: CSV as RFC 4180 has it, read as people save it and written so that no cell is taken for a
 * formula. What is written begins with the byte order mark, by which Excel knows UTF-8:
 *
 * <pre>
 * id,title
 * 1,"'=1+1, a text and no formula"
 * </pre>
 */
@NullMarked
package uk.whodoeswhat.table;

import org.jspecify.annotations.NullMarked;
