/** Hands out letters of refusal, and shows people their own copies. */
@NullMarked
package vn.motcua.certifiedcopy.refuse.web;

import org.jspecify.annotations.NullMarked;
