package vn.motcua.signing.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.database.StartupFailure;
import vn.motcua.signing.verdict.AlgorithmStanding;

/**
 * Which algorithms count, and until which day (SR-62): {@code motcua.signing.algorithms}. What has passed its day is old: the mathematics are
 * done and the verdict says so ({@code motcua.signing.old-algorithms: mark}), or it proves nothing ({@code refuse}). What is known and not listed proves
 * nothing; of what is not known nothing is said.
 */
@Component
public class AlgorithmList {

    private static final Set<String> BROKEN = Set.of("MD2", "MD5");

    private final Map<Algorithm, LocalDate> until = new EnumMap<>(Algorithm.class);
    private final boolean refuseOld;

    public AlgorithmList(
            @Value(
                            "${motcua.signing.algorithms:SHA-256, SHA-384, SHA-512, P-256, P-384, P-521, RSA-3072, RSA-2048 2030-12-31, RSA-1024 2013-12-31, SHA-1 2013-12-31}")
                    List<String> listed,
            @Value("${motcua.signing.old-algorithms:mark}") String old) {
        listed.forEach(this::add);
        this.refuseOld = switch (old) {
            case "mark" -> false;
            case "refuse" -> true;
            default -> throw wrong("motcua.signing.old-algorithms", old);
        };
    }

    /**
     * How a hash and a key stand together.
     *
     * @param at the moment for which they are judged: one that is proven, or now
     */
    public AlgorithmStanding of(Instant at, Algorithm... parts) {
        LocalDate day = LocalDate.ofInstant(at, DatabaseClock.VIETNAM);
        AlgorithmStanding standing = AlgorithmStanding.GOOD;
        for (Algorithm part : parts) {
            LocalDate last = until.get(part);
            if (last == null) return AlgorithmStanding.REFUSED;
            if (day.isAfter(last)) standing = AlgorithmStanding.OLD;
        }
        return standing;
    }

    /** How hashes, by their names in Java, and the key of a certificate stand together. What is old is refused where the installation refuses it. */
    public AlgorithmStanding of(Instant at, Collection<String> hashes, X509Certificate certificate) {
        AlgorithmStanding standing = Keys.sort(certificate.getPublicKey())
                .map(key -> of(at, key))
                .orElse(Keys.weak(certificate.getPublicKey()) ? AlgorithmStanding.REFUSED : AlgorithmStanding.UNKNOWN);
        for (String hash : hashes) standing = standing.and(hash(at, hash));
        return standing == AlgorithmStanding.OLD && refuseOld ? AlgorithmStanding.REFUSED : standing;
    }

    /** True if what is old proves nothing here. */
    public boolean refusesOld() {
        return refuseOld;
    }

    private AlgorithmStanding hash(Instant at, String name) {
        if (BROKEN.contains(name)) return AlgorithmStanding.REFUSED;
        return Algorithm.of(name).map(one -> of(at, one)).orElse(AlgorithmStanding.UNKNOWN);
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
