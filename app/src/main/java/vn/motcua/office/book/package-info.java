/** How an agency numbers: its abbreviation, its units, its books and their rules. */
@NullMarked
package vn.motcua.office.book;

import org.jspecify.annotations.NullMarked;
