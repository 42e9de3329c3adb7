package vn.motcua.axis.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.keeping.Keeping;
import vn.motcua.axis.keeping.KeepingRule;
import vn.motcua.axis.keeping.SetKeeping;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua axis keeping --agency H26 [--after-done 90|never] [--most 730|never] [--metadata-only on|off]}; what is not given stays. */
@Component
class KeepingCommand implements AdminCommand {

    private static final String NEVER = "never";

    private final Keeping keeping;
    private final SetKeeping set;
    private final NamedAgency named;

    KeepingCommand(Keeping keeping, SetKeeping set, NamedAgency named) {
        this.keeping = keeping;
        this.set = set;
        this.named = named;
    }

    @Override
    public String name() {
        return "keeping";
    }

    @Override
    public String help() {
        return "xem, đặt thời hạn lưu nội dung gói tin của cơ quan / how long contents of an agency's packets are kept";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required("agency", "mã cơ quan gửi / code of the sending agency"),
                CommandOption.optional(
                        "after-done",
                        "số ngày lưu sau khi mọi nơi nhận đã nhận xong, hoặc never / days after all receivers have it, or never"),
                CommandOption.optional(
                        "most", "số ngày lưu nhiều nhất, hoặc never / days after acceptance at most, or never"),
                CommandOption.optional(
                        "metadata-only",
                        "on: không giữ nội dung khi mọi nơi nhận đã nhận xong; off / on: nothing is kept once all receivers have it; off"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        AgencyId agency = named.in(given);
        KeepingRule now = keeping.of(agency);
        KeepingRule wanted = new KeepingRule(
                given.has("after-done") ? days(given, "after-done") : now.afterDoneDays(),
                given.has("most") ? days(given, "most") : now.mostDays(),
                given.find("metadata-only").map(KeepingCommand::on).orElse(now.metadataOnly()));
        if (!wanted.equals(now)) set.set(agency, wanted);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("agency", given.get("agency"));
        answer.put("after-done", shown(wanted.afterDoneDays()));
        answer.put("most", shown(wanted.mostDays()));
        answer.put("metadata-only", wanted.metadataOnly());
        keeping.kept(agency)
                .forEach((why, count) -> answer.put("kept-" + why.name().toLowerCase(java.util.Locale.ROOT), count));
        return answer;
    }

    private static @Nullable Integer days(Arguments given, String option) {
        String text = given.get(option);
        if (text.equals(NEVER)) return null;
        if (!text.matches("\\d{1,5}")) throw Refused.at(option, AxisRefusal.ARGUMENT_WRONG, option);
        return Integer.valueOf(text);
    }

    private static Object shown(@Nullable Integer days) {
        return days == null ? NEVER : days;
    }

    private static boolean on(String word) {
        if (!word.equals("on") && !word.equals("off"))
            throw Refused.at("metadata-only", AxisRefusal.ARGUMENT_WRONG, "metadata-only");
        return word.equals("on");
    }
}
