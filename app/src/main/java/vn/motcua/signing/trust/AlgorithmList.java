package vn.motcua.signing.trust;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.database.StartupFailure;

/**
 * Which algorithms count, and until which day (SR-62): {@code motcua.signing.algorithms}. What has passed its day is old: the mathematics are
 * done and the verdict says so ({@code motcua.signing.old-algorithms: mark}), or it proves nothing ({@code refuse}). What is not listed proves
 * nothing.
 */
@Component
public class AlgorithmList {

    private final Map<Algorithm, LocalDate> until = new EnumMap<>(Algorithm.class);
    private final boolean refuseOld;
    private final Clock clock;

    /** How an algorithm stands today. */
    public enum Standing {
        GOOD,
        OLD,
        REFUSED
    }

    public AlgorithmList(
            @Value(
                            "${motcua.signing.algorithms:SHA-256, SHA-384, SHA-512, P-256, P-384, P-521, RSA-3072, RSA-2048 2030-12-31, RSA-1024 2013-12-31, SHA-1 2013-12-31}")
                    List<String> listed,
            @Value("${motcua.signing.old-algorithms:mark}") String old,
            Clock clock) {
        listed.forEach(this::add);
        this.refuseOld = switch (old) {
            case "mark" -> false;
            case "refuse" -> true;
            default -> throw wrong("motcua.signing.old-algorithms", old);
        };
        this.clock = clock;
    }

    /** How a hash and a key stand together. */
    public Standing of(Algorithm... parts) {
        LocalDate today = LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
        Standing standing = Standing.GOOD;
        for (Algorithm part : parts) {
            LocalDate last = until.get(part);
            if (last == null) return Standing.REFUSED;
            if (today.isAfter(last)) standing = Standing.OLD;
        }
        return standing;
    }

    /** How a hash, by its name in Java, and the key of a certificate stand together. */
    public Standing of(String hash, X509Certificate certificate) {
        Optional<Algorithm> key = Keys.sort(certificate.getPublicKey());
        Optional<Algorithm> digest = Algorithm.of(hash);
        return key.isEmpty() || digest.isEmpty() ? Standing.REFUSED : of(digest.get(), key.get());
    }

    /** True if what is old proves nothing here. */
    public boolean refusesOld() {
        return refuseOld;
    }

    private void add(String entry) {
        String[] words = entry.strip().split("\\s+");
        Algorithm algorithm = Algorithm.of(words[0]).orElseThrow(() -> wrong("motcua.signing.algorithms", entry));
        try {
            until.put(algorithm, words.length > 1 ? LocalDate.parse(words[1]) : LocalDate.MAX);
        } catch (DateTimeParseException e) {
            throw wrong("motcua.signing.algorithms", entry);
        }
    }

    private static StartupFailure wrong(String setting, String value) {
        return new StartupFailure(
                "Không hiểu giá trị “" + value + "” của " + setting + ".",
                "The value “" + value + "” of " + setting + " is not understood.");
    }
}
