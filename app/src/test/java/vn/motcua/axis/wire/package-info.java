/**
 * The judge of the axis's wire contract: a client of its own, written from the contract alone, that shares no line with the server. HTTP is
 * written by hand over a socket ({@link vn.motcua.testing.line.Line}), packets are put together as text ({@link vn.motcua.axis.wire.Edxml}), and
 * each test names the sentence of the contract that it shows ({@link vn.motcua.testing.Says}); {@code docs/axis-contract.md} lists them.
 *
 * <p>Read {@link vn.motcua.axis.wire.Client} first: it is what an agency's software does.
 */
@NullMarked
package vn.motcua.axis.wire;

import org.jspecify.annotations.NullMarked;
