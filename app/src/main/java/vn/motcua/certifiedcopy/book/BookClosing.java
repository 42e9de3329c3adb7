package vn.motcua.certifiedcopy.book;

import java.time.Instant;

/**
 * That a book was closed.
 *
 * @param last its last number
 * @param revoked how many of them counted no more
 * @param pages pages of all originals
 * @param fee what was paid, in đồng
 * @param at when
 * @param name by whom
 */
public record BookClosing(int last, int revoked, long pages, long fee, Instant at, String name) {}
