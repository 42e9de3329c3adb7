/** The door for existing clients: their contract, word for word, over the operations of the axis. */
@NullMarked
package vn.motcua.axis.web;

import org.jspecify.annotations.NullMarked;
