package vn.motcua.identity.outside;

import java.time.Instant;

/**
 * That the number of an account belongs to its owner.
 *
 * @param provider who says so
 * @param at since when
 */
public record Verification(String provider, Instant at) {}
