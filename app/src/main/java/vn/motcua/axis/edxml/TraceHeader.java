package vn.motcua.axis.edxml;

/**
 * One station of a packet's way.
 *
 * @param organ who had it
 * @param time when
 */
public record TraceHeader(OrganId organ, WrittenTime time) {}
