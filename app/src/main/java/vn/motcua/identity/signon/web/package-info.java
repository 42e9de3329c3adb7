/** The endpoints of the sign-on, at the addresses that existing portals know, and its pages. */
@NullMarked
package vn.motcua.identity.signon.web;

import org.jspecify.annotations.NullMarked;
