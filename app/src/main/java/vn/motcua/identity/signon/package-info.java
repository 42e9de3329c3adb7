/** Sign-on: people sign in at applications by us (OpenID Connect). What an application asks, what a session gives it, and how that ends. */
@NullMarked
package vn.motcua.identity.signon;

import org.jspecify.annotations.NullMarked;
