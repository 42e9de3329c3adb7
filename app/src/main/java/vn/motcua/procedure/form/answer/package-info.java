/** Answers to a form, and what follows from them: the one evaluator that page, summary, print and interface share. */
@NamedInterface("answer")
@NullMarked
package vn.motcua.procedure.form.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
