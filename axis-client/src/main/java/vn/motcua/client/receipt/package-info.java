/**
 * The axis's receipts, checked where they lie: without the axis, without a network. Written from the form of the file, apart from the check that
 * the application ships.
 */
@NullMarked
package vn.motcua.client.receipt;

import org.jspecify.annotations.NullMarked;
