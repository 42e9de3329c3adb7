/** Pages and endpoints of signing. */
@NullMarked
package vn.motcua.signing.web;

import org.jspecify.annotations.NullMarked;
