/** The schema of a form's data, JSON Schema 2020-12: which part of it forms take, and what keeps a schema from exploding. */
@NullMarked
package vn.motcua.procedure.form.schema;

import org.jspecify.annotations.NullMarked;
