package vn.motcua.axis.edxml;

/**
 * A document that a packet speaks of: the one it answers, or the one whose status it tells.
 *
 * @param organ whose document it is
 * @param code number and symbol in one text, {@code 267/UBND-KSTT}
 * @param date when it was issued
 * @param document its name
 */
public record ResponseFor(OrganId organ, String code, WrittenDate date, DocumentId document) {}
