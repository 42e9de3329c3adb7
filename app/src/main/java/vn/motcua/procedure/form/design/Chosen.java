package vn.motcua.procedure.form.design;

/**
 * One line of a condition that was put together from choices.
 *
 * @param what the field, or what is computed from one, as the language writes it: {@code married}, {@code age(born)}, {@code count(kids)}
 * @param operator how it is compared
 * @param value with what, as it was written; empty where nothing is needed
 */
public record Chosen(String what, Operator operator, String value) {}
