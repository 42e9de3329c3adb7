@NullMarked
package vn.motcua.procedure.form;

import org.jspecify.annotations.NullMarked;
