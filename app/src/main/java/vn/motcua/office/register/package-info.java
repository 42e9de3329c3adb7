/** The lines of the registers: numbers given, documents entered, corrected, cancelled. */
@NullMarked
package vn.motcua.office.register;

import org.jspecify.annotations.NullMarked;
