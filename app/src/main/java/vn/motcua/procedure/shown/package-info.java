/** What the pages of procedures show, worded for their readers. */
@NullMarked
package vn.motcua.procedure.shown;

import org.jspecify.annotations.NullMarked;
