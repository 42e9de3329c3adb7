/** What happened to packets, told to the systems of the agencies concerned in an order in which nothing can be missed. */
@NullMarked
package vn.motcua.axis.event;

import org.jspecify.annotations.NullMarked;
