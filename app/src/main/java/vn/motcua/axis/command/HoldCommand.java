package vn.motcua.axis.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.keeping.Keeping;
import vn.motcua.axis.keeping.LiftHold;
import vn.motcua.axis.keeping.PlaceHold;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua axis hold --agency H26 [--reason … [--packet DOCID] [--from DAY] [--until DAY]] [--lift NUMBER --reason …]}; without a reason it lists. */
@Component
class HoldCommand implements AdminCommand {

    private static final Paging LATEST = new Paging(1, 100);

    private final Keeping keeping;
    private final PlaceHold place;
    private final LiftHold lift;
    private final NamedAgency named;

    HoldCommand(Keeping keeping, PlaceHold place, LiftHold lift, NamedAgency named) {
        this.keeping = keeping;
        this.place = place;
        this.lift = lift;
        this.named = named;
    }

    @Override
    public String name() {
        return "hold";
    }

    @Override
    public String help() {
        return "xem, đặt, gỡ lệnh giữ nội dung gói tin / lists, places and lifts legal holds on contents of packets";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required("agency", "mã cơ quan / agency code"),
                CommandOption.optional("reason", "lý do giữ hoặc gỡ / why it is placed, or lifted"),
                CommandOption.optional("packet", "chỉ giữ gói tin này (docId) / only this packet (docId)"),
                CommandOption.optional("from", "từ ngày, dạng 2026-01-31 / accepted on this day or later"),
                CommandOption.optional("until", "đến ngày / accepted on this day or earlier"),
                CommandOption.optional("lift", "số của lệnh giữ cần gỡ / number of the hold to lift"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        AgencyId agency = named.in(given);
        if (given.has("lift")) {
            long id = number(given, "lift");
            lift.lift(agency, id, given.get("reason"));
            return Map.of("lifted", id);
        }
        if (!given.has("reason"))
            return Map.of("holds", keeping.holds(agency, LATEST).items());
        return Map.of(
                "hold",
                place.place(new PlaceHold.Command(
                        agency,
                        given.has("packet") ? (Long) number(given, "packet") : null,
                        day(given, "from"),
                        day(given, "until"),
                        given.get("reason"))));
    }

    private static long number(Arguments given, String option) {
        String text = given.get(option);
        if (!text.matches("\\d{1,18}")) throw Refused.at(option, AxisRefusal.ARGUMENT_WRONG, option);
        return Long.parseLong(text);
    }

    private static @Nullable LocalDate day(Arguments given, String option) {
        try {
            return given.find(option).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException e) {
            throw Refused.at(option, AxisRefusal.ARGUMENT_WRONG, option);
        }
    }
}
