/** Stores of the demo nation. */
@NullMarked
package vn.motcua.vault.demo;

import org.jspecify.annotations.NullMarked;
