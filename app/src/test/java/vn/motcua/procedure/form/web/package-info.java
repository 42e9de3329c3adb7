@NullMarked
package vn.motcua.procedure.form.web;

import org.jspecify.annotations.NullMarked;
