package vn.motcua.axis.command;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.exchange.LockAgency;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua axis lock --agency H41 --reason …}; {@code --off} unlocks. */
@Component
class LockCommand implements AdminCommand {

    private final LockAgency lock;
    private final AgencyCodes codes;
    private final Clock clock;

    LockCommand(LockAgency lock, AgencyCodes codes, Clock clock) {
        this.lock = lock;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "lock";
    }

    @Override
    public String help() {
        return "khoá, mở khoá việc nhận gói tin của cơ quan / an agency takes no packets for a while, or again";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required("agency", "mã cơ quan / agency code"),
                CommandOption.optional("reason", "lý do khoá / why it is locked"),
                CommandOption.flag("off", "mở khoá / unlocks it"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        String code = given.get("agency");
        AgencyId agency = codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow(() -> Refused.at("agency", AxisRefusal.AGENCY_UNKNOWN, code))
                .id();
        if (given.has("off")) lock.unlock(agency);
        else lock.lock(agency, given.get("reason"));
        return Map.of("agency", code, "locked", !given.has("off"));
    }
}
