/** The bank's wire: what we ask a bank or an intermediary, and how it calls back. Any that speaks it takes the simulator's place. */
@NullMarked
package vn.motcua.payment.bank;

import org.jspecify.annotations.NullMarked;
