/** Whom to believe: the roots that are trusted, what is revoked, which algorithms still count. */
@NullMarked
package vn.motcua.signing.trust;

import org.jspecify.annotations.NullMarked;
