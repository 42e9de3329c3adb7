package vn.motcua.client;

/**
 * What the axis answered to a sending.
 *
 * @param id the packet's id at the axis, by which its states are asked for
 * @param sha256 lower-case hex, of the bytes sent
 */
public record Sent(String id, String sha256) {}
