/**
 * Receipts: what the axis gives sender and receivers so that none of them can deny sending, being sent to, or the time. A receipt is one file that
 * anybody can check with nothing but it and the certificates they believe.
 */
@NamedInterface("receipt")
@NullMarked
package vn.motcua.axis.receipt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
