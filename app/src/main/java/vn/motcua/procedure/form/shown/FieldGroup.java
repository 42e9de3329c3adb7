package vn.motcua.procedure.form.shown;

import java.util.List;

/**
 * Fields that stand together.
 *
 * @param heading their heading, or empty
 * @param fields the fields
 */
public record FieldGroup(String heading, List<FieldShown> fields) {}
