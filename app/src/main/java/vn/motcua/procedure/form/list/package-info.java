/** Lists that fields choose from, as data: nationalities, ethnic groups, provinces. */
@NamedInterface("list")
@NullMarked
package vn.motcua.procedure.form.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
