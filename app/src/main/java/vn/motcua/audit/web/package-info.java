/** Pages and end points of the audit log. */
@NullMarked
package vn.motcua.audit.web;

import org.jspecify.annotations.NullMarked;
