/**
 * A bank that does what it is told, every mistake included: for demonstrations, for tests and for whoever builds against us. It speaks to the platform over its own
 * wire only, and is mounted only with the demo nation or where {@code motcua.payment.simulator} says so.
 */
@NullMarked
package vn.motcua.payment.simulator;

import org.jspecify.annotations.NullMarked;
