package vn.motcua.certifiedcopy.demo;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.PermissionHolders;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;

/** The offices of the demo nation that certify, and who works there. */
@Component
class DemoCounter {

    private final PermissionHolders holders;
    private final AgencyCodes codes;
    private final Clock clock;

    DemoCounter(PermissionHolders holders, AgencyCodes codes, Clock clock) {
        this.holders = holders;
        this.codes = codes;
        this.clock = clock;
    }

    AgencyId agency(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow(() -> new IllegalStateException("the demo nation has no agency " + code))
                .id();
    }

    /** Whoever of this given name may do something there. */
    Actor officer(String permission, AgencyId agency, String given) {
        PermissionHolders.Holder holder = holders.of(permission, agency).stream()
                .filter(one -> one.name().endsWith(given))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo nation has nobody for " + permission));
        return new Actor(ActorKind.OFFICIAL, holder.account(), holder.name(), agency, "");
    }
}
