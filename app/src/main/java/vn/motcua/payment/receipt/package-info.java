/** Receipts: numbered without gaps, one for phí and one for lệ phí, kept as the facts of their moment, printed whenever they are wanted. */
@NamedInterface("receipt")
@NullMarked
package vn.motcua.payment.receipt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
