package vn.motcua.identity.factor;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one password check costs (Argon2id), and how many run at once. A password kept at another cost is kept anew when its owner signs in.
 *
 * @param memoryKib memory of one check, in KiB
 * @param iterations passes over that memory
 * @param parallelism lanes; more than one helps an attacker as much as us
 * @param atOnce checks that run at the same time on this node; 0 for as many as there are processors
 * @param patienceMillis how long a check waits for its turn before it is sent away with "try again later"
 */
@ConfigurationProperties("motcua.identity.password")
public record PasswordCost(
        @DefaultValue("19456") int memoryKib,
        @DefaultValue("2") int iterations,
        @DefaultValue("1") int parallelism,
        @DefaultValue("0") int atOnce,
        @DefaultValue("2000") int patienceMillis) {

    /** Checks that run at the same time. */
    public int permits() {
        return atOnce > 0 ? atOnce : Runtime.getRuntime().availableProcessors();
    }
}
