/** What the pages of procedures show, worded for their readers. */
@NamedInterface("shown")
@NullMarked
package vn.motcua.procedure.shown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
