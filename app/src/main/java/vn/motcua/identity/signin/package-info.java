/** Signing in, step by step: what is shown is checked, and what is due next is said. */
@NullMarked
package vn.motcua.identity.signin;

import org.jspecify.annotations.NullMarked;
