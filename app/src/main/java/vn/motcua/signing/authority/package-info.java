/** The authority: its keys, the certificates it makes, the lists of what it revoked. */
@NullMarked
package vn.motcua.signing.authority;

import org.jspecify.annotations.NullMarked;
