/** Applications that let people sign in by us: what is known of each, what it may learn, its secret and keys. */
@NullMarked
package vn.motcua.identity.client;

import org.jspecify.annotations.NullMarked;
