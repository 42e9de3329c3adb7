/** The search for procedures as a page and for programs. */
@NullMarked
package vn.motcua.procedure.find.web;

import org.jspecify.annotations.NullMarked;
