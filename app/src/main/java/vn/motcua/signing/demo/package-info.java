/** Signing's part of the demo nation. */
@NullMarked
package vn.motcua.signing.demo;

import org.jspecify.annotations.NullMarked;
