/** Pages and end points of the shell. */
@NullMarked
package vn.motcua.portal.web;

import org.jspecify.annotations.NullMarked;
