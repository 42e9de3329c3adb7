package vn.motcua.kernel.worktime.explanation;

/**
 * A line of an explanation: one day, or days in a row that have the same fate.
 *
 * @param verdict what became of it
 * @param when the day or days
 * @param what what became of it, and why
 * @param sum how much of the limit is used up after it; empty if that did not change
 */
public record ExplanationLine(Verdict verdict, String when, String what, String sum) {}
