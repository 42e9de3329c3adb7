/** Lists that fields choose from, as data: nationalities, ethnic groups, provinces. */
@NullMarked
package vn.motcua.procedure.form.list;

import org.jspecify.annotations.NullMarked;
