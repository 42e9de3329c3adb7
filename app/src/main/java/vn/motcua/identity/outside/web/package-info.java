/** The pages on which an account is verified. */
@NullMarked
package vn.motcua.identity.outside.web;

import org.jspecify.annotations.NullMarked;
