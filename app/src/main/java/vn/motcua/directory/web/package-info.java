/** The directory's pages, its interface for programs, and its exports. */
@NullMarked
package vn.motcua.directory.web;

import org.jspecify.annotations.NullMarked;
