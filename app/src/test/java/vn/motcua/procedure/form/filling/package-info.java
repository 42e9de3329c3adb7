@NullMarked
package vn.motcua.procedure.form.filling;

import org.jspecify.annotations.NullMarked;
