package vn.motcua.procedure.form;

/**
 * A choice that a field offers.
 *
 * @param value what stands in the data: capitals, digits and underscores
 * @param label what people read
 */
public record Option(String value, Translated label) {}
