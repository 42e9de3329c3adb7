/** The pages of appointments: of whoever comes, and of the office. */
@NullMarked
package vn.motcua.certifiedcopy.visit.web;

import org.jspecify.annotations.NullMarked;
