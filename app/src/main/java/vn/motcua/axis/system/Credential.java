package vn.motcua.axis.system;

import java.time.Instant;

/**
 * What a system shows of itself in one request.
 *
 * @param system its code
 * @param stamp the time that it states; its zone is unknown and taken as UTC
 * @param signed the exact bytes that it signed
 * @param mac HMAC-SHA256 over them, by its secret
 */
public record Credential(String system, Instant stamp, byte[] signed, byte[] mac) {

    @Override
    public String toString() {
        return "credential of " + system;
    }
}
