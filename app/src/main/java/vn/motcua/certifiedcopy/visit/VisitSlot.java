package vn.motcua.certifiedcopy.visit;

import java.time.Instant;

/**
 * A time at which somebody can come.
 *
 * @param at when it begins
 * @param free how many seats are free
 */
public record VisitSlot(Instant at, int free) {}
