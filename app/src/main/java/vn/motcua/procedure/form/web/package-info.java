/** Pages of forms: filling in, printing, designing. */
@NullMarked
package vn.motcua.procedure.form.web;

import org.jspecify.annotations.NullMarked;
