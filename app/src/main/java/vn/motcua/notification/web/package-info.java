/** The pages of notices. */
@NullMarked
package vn.motcua.notification.web;

import org.jspecify.annotations.NullMarked;
