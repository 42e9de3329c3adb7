/**
 * Sealed packets: encrypted to the keys of their receivers, so that the axis routes what it cannot read. Needs the Bouncy Castle libraries beside
 * the jar; everything else does without.
 */
@NullMarked
package vn.motcua.client.seal;

import org.jspecify.annotations.NullMarked;
