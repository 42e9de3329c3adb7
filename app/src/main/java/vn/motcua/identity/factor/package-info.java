/** What somebody shows to prove who they are: password, passkey, one-time code. */
@NullMarked
package vn.motcua.identity.factor;

import org.jspecify.annotations.NullMarked;
