/** What the office's pages show. */
@NullMarked
package vn.motcua.office.shown;

import org.jspecify.annotations.NullMarked;
