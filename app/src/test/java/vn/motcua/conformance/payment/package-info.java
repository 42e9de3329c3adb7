/**
 * The judge of the payment platform: an agency's system and a payer of its own, written from the interface's description alone; it shares no line with the server.
 */
@NullMarked
package vn.motcua.conformance.payment;

import org.jspecify.annotations.NullMarked;
