/** The ledger in đồng: each posting takes an amount from one account and gives it to another. */
@NullMarked
package vn.motcua.payment.ledger;

import org.jspecify.annotations.NullMarked;
