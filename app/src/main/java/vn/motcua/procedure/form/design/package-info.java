/** Making forms without code: the changes that an officer makes to a draft's form, conditions put together from choices, what was before. */
@NullMarked
package vn.motcua.procedure.form.design;

import org.jspecify.annotations.NullMarked;
