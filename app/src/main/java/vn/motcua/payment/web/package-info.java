/** The pages of payments: the payer's, the cashier's, the treasurer's. */
@NullMarked
package vn.motcua.payment.web;

import org.jspecify.annotations.NullMarked;
