/** An outside identity provider (the role of VNeID): shows that the number of an account belongs to whoever has the account. */
@NullMarked
package vn.motcua.identity.outside;

import org.jspecify.annotations.NullMarked;
