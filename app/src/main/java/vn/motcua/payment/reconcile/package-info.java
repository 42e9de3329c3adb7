/** The daily comparison with whoever handles money. */
@NullMarked
package vn.motcua.payment.reconcile;

import org.jspecify.annotations.NullMarked;
