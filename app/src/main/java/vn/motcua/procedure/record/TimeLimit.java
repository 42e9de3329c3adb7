package vn.motcua.procedure.record;

/**
 * A time limit.
 *
 * @param amount how many, zero for "at once"
 * @param unit of what
 */
public record TimeLimit(int amount, TimeUnit unit) {}
