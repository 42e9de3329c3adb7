/** One line of the log: how an event becomes a line, and how a line becomes the bytes that are hashed. */
@NullMarked
package vn.motcua.audit.entry;

import org.jspecify.annotations.NullMarked;
