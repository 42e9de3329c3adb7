/** The treasurer's day book. */
@NullMarked
package vn.motcua.payment.book;

import org.jspecify.annotations.NullMarked;
