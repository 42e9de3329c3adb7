/** Money that goes back: what nobody owed, at once; what was paid rightly, when the treasurer says so. */
@NamedInterface("refund")
@NullMarked
package vn.motcua.payment.refund;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
