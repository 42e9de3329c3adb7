/**
 * Trying a revision before it is published: one case walked with chosen answers, all cases beside each other, and what would become of dossiers of the
 * past.
 */
@NamedInterface("trial")
@NullMarked
package vn.motcua.procedure.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
