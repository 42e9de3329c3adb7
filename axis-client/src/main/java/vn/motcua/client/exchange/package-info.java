/** The interface that document software has long been speaking, with system id and secret. */
@NullMarked
package vn.motcua.client.exchange;

import org.jspecify.annotations.NullMarked;
