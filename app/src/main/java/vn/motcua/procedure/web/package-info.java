/** Pages and data of the catalogue of procedures. */
@NullMarked
package vn.motcua.procedure.web;

import org.jspecify.annotations.NullMarked;
