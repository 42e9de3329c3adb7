@NullMarked
package vn.motcua.procedure.form.condition;

import org.jspecify.annotations.NullMarked;
