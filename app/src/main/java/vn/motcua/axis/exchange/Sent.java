package vn.motcua.axis.exchange;

import java.time.Instant;

/**
 * What became of a sending.
 *
 * @param docId the sender's docId
 * @param repeated true if it had been sent before: nothing was delivered twice
 * @param acceptedAt when it was taken over, the first time
 */
public record Sent(long docId, boolean repeated, Instant acceptedAt) {}
