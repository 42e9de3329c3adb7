/** Bad input, anywhere: a clear no in the reader's language, never a fault, never a trace of the inside. */
@NullMarked
package vn.motcua.badinput;

import org.jspecify.annotations.NullMarked;
