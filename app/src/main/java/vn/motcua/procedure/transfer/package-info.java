/**
 * Records in and out: JSON lines and spreadsheets, line by line, in sets, without partial mess. What comes in is a stranger's word: spreadsheets are taken
 * apart in a closed machine.
 */
@NullMarked
package vn.motcua.procedure.transfer;

import org.jspecify.annotations.NullMarked;
