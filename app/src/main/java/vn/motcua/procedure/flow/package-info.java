/**
 * The steps by which dossiers of a procedure are processed: a graph of steps with roles, limits, outcomes, parallel branches and conditions, as data;
 * its checks, its drawing, and walks through it.
 */
@NamedInterface("flow")
@NullMarked
package vn.motcua.procedure.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
