/** What the pages of forms show. For templates. */
@NullMarked
package vn.motcua.procedure.form.shown;

import org.jspecify.annotations.NullMarked;
