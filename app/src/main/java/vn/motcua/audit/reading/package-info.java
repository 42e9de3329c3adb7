/** Reading the log: search within what a reader may see, and entries put into words. */
@NullMarked
package vn.motcua.audit.reading;

import org.jspecify.annotations.NullMarked;
