package vn.motcua.axis.command;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.exchange.SetSignatureRule;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua axis signature-rule --agency H26 --rule require}. */
@Component
class SignatureRuleCommand implements AdminCommand {

    private final SetSignatureRule rule;
    private final AgencyCodes codes;
    private final Clock clock;

    SignatureRuleCommand(SetSignatureRule rule, AgencyCodes codes, Clock clock) {
        this.rule = rule;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "signature-rule";
    }

    @Override
    public String help() {
        return "đặt yêu cầu về chữ ký của gói tin gửi đến cơ quan / what an agency asks of the signatures of packets sent to it";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required("agency", "mã cơ quan / agency code"),
                CommandOption.required(
                        "rule",
                        "require: không có chữ ký hợp lệ thì không nhận; record: nhận và ghi nhận kết quả / require: nothing without a valid signature; record: take it and tell what was found"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        String wanted = given.get("rule");
        if (!List.of("require", "record").contains(wanted))
            throw Refused.at("rule", AxisRefusal.ARGUMENT_WRONG, "rule");
        String code = given.get("agency");
        AgencyId agency = codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow(() -> Refused.at("agency", AxisRefusal.AGENCY_UNKNOWN, code))
                .id();
        rule.set(agency, wanted.equals("require"));
        return Map.of("agency", code, "rule", wanted);
    }
}
