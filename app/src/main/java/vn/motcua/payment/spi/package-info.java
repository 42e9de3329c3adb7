/** Who handles money: a bank or an intermediary, behind one port. */
@NamedInterface("spi")
@NullMarked
package vn.motcua.payment.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
