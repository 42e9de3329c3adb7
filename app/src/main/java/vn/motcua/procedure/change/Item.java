package vn.motcua.procedure.change;

/**
 * A thing in a part of a record, worded: a paper, a time limit, a fee, a legal document.
 *
 * @param key what it is, so that it is known again when the rest of it changed
 * @param text all of it
 */
public record Item(String key, String text) {}
