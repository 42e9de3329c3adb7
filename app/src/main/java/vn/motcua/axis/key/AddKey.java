package vn.motcua.axis.key;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.AxisAudit;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.httpsignature.PublicKeys;
import vn.motcua.axis.system.AxisRights;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/**
 * Registers the public key of a system. Its former keys hold on, so that it never has to stop; or they end after an overlap. The private key
 * is nobody's but the system's own.
 */
@Operation(records = AxisAudit.KeyAdded.class)
public class AddKey {

    /** The longest overlap. */
    static final Duration LONGEST = Duration.ofDays(90);

    private final KeyRows rows;
    private final AxisRights rights;
    private final AuditLog audit;
    private final Clock clock;

    AddKey(KeyRows rows, AxisRights rights, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is registered.
     *
     * @param system the system's code
     * @param pem the public key in PEM form, other text around it is passed over
     * @param overlap after how long all its other keys end; empty if they stay
     */
    public record Command(String system, String pem, Optional<Duration> overlap) {}

    /** Does it. */
    @Transactional
    public SystemKeyView add(Command command) {
        rights.require();
        PublicKey key = PublicKeys.read(command.pem())
                .orElseThrow(() -> Refused.at("public-key", KeyRefusal.KEY_NOT_UNDERSTOOD));
        if (command.overlap().filter(AddKey::outside).isPresent())
            throw Refused.at("overlap-hours", KeyRefusal.KEY_HOURS_WRONG, LONGEST.toHours());
        long system = rows.lockSystem(command.system())
                .orElseThrow(() -> Refused.at("system", AxisRefusal.SYSTEM_UNKNOWN, command.system()));
        Instant now = clock.instant();
        String keyId = PublicKeys.id(key);
        if (!rows.insert(system, key, now)) throw Refused.at("public-key", KeyRefusal.KEY_THERE, keyId);
        command.overlap().ifPresent(overlap -> rows.endOthers(system, keyId, now.plus(overlap)));
        audit.record(new AxisAudit.KeyAdded(command.system(), keyId));
        return rows.find(keyId).orElseThrow();
    }

    static boolean outside(Duration overlap) {
        return overlap.isNegative() || overlap.compareTo(LONGEST) > 0;
    }
}
