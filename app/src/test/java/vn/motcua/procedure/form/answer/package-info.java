@NullMarked
package vn.motcua.procedure.form.answer;

import org.jspecify.annotations.NullMarked;
