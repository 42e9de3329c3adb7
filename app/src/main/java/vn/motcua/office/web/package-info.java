/** The office's pages. */
@NullMarked
package vn.motcua.office.web;

import org.jspecify.annotations.NullMarked;
