@NullMarked
package vn.motcua.procedure.form.schema;

import org.jspecify.annotations.NullMarked;
