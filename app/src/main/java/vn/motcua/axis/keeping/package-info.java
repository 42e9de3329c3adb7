/**
 * How long the axis keeps the contents of packets: as long as the sender's agency wants, never shorter than the law, and for as long as a legal
 * hold covers them. Only contents go; what was exchanged, when and between whom, stays with its proofs.
 */
@NullMarked
package vn.motcua.axis.keeping;

import org.jspecify.annotations.NullMarked;
