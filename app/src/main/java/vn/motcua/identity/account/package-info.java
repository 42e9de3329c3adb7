/** Accounts, and the names that lead to them. */
@NullMarked
package vn.motcua.identity.account;

import org.jspecify.annotations.NullMarked;
