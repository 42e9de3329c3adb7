package vn.motcua.axis.command;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.Arguments;

/** The agency that a command's option {@code --agency} names, by a code of either system. */
@Component
class NamedAgency {

    private final AgencyCodes codes;
    private final Clock clock;

    NamedAgency(AgencyCodes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    AgencyId in(Arguments given) {
        String code = given.get("agency");
        return codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow(() -> Refused.at("agency", AxisRefusal.AGENCY_UNKNOWN, code))
                .id();
    }
}
