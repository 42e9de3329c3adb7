/** Web hooks, on the side of whoever is called: was it really the axis, and what does it say. */
@NullMarked
package vn.motcua.client.hook;

import org.jspecify.annotations.NullMarked;
