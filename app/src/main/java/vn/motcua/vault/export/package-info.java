/** Copies of a whole store, made in the background where it is large, and thrown away after some days. */
@NullMarked
package vn.motcua.vault.export;

import org.jspecify.annotations.NullMarked;
