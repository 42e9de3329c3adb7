package vn.motcua.axis.hook;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.event.Events;
import vn.motcua.axis.system.AxisRights;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;

/**
 * A system is to be called at an address, or at another one. It gets a new secret each time, shown once; what happens from now on is told, and of
 * a hook that was there already, all that was not told yet. Done by the operator, or by the system for itself.
 */
@Operation(records = HookAudit.HookSet.class)
public class SetHook {

    private static final int SECRET_BYTES = 32;

    private final HookRows rows;
    private final HookNetworks networks;
    private final Events events;
    private final AxisRights rights;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SetHook(HookRows rows, HookNetworks networks, Events events, AxisRights rights, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.networks = networks;
        this.events = events;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it for any system, and gives the secret. */
    @Transactional
    public String set(String system, String url) {
        rights.require();
        return write(system, url);
    }

    /** Does it for the system that asks. */
    @Transactional
    public String set(Caller caller, String url) {
        return Actors.as(caller.recorded(), () -> write(caller.code(), url));
    }

    private String write(String system, String url) {
        HookNetworks.Place place = networks.find(url);
        long id = rows.lockSystem(system).orElseThrow(() -> Refused.at("system", AxisRefusal.SYSTEM_UNKNOWN, system));
        String secret = secret();
        rows.set(id, system, place.address().toString(), secret, events.last(), clock.instant());
        audit.record(new HookAudit.HookSet(system, place.address().getHost()));
        return secret;
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HookCalls.SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
    }
}
