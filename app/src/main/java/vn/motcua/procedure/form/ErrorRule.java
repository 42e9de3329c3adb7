package vn.motcua.procedure.form;

/**
 * A rule about answers that are each well formed.
 *
 * @param when the condition under which something is wrong
 * @param say what is said then
 */
public record ErrorRule(String when, Translated say) {}
