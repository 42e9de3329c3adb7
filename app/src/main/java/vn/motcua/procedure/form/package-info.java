/**
 * Forms as data: what is asked, in which order, under which condition; how a form is read, written and judged. The answers of an application and
 * what becomes of them are no question for here.
 */
@NamedInterface("form")
@NullMarked
package vn.motcua.procedure.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
