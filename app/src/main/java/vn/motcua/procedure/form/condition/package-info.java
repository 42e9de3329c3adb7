/**
 * The language of conditions: small, typed, total. An expression always ends, throws nothing and has a value for every set of answers; what
 * was not answered is {@link vn.motcua.procedure.form.condition.Value.Missing}. It can be printed, read back and put into a sentence.
 */
@NamedInterface("condition")
@NullMarked
package vn.motcua.procedure.form.condition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
