/** Pages of signing in, of one's own account, and of administering accounts and grants. */
@NullMarked
package vn.motcua.identity.web;

import org.jspecify.annotations.NullMarked;
