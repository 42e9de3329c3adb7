package vn.motcua.signing.command;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.signing.spi.SetAsideSeals;

/** {@code ./motcua signing set-aside [--again]}: papers that could not be sealed, with the reason; tried again when told to. */
@Component
class SetAsideCommand implements AdminCommand {

    private static final int MOST = 100;

    private final List<SetAsideSeals> all;
    private final Messages messages;

    SetAsideCommand(List<SetAsideSeals> all, Messages messages) {
        this.all = all;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "set-aside";
    }

    @Override
    public String help() {
        return "giấy tờ không đóng dấu, ký số được / papers that could not be sealed";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(CommandOption.flag("again", "thử lại tất cả / tries all of them again"));
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        long total = all.stream().mapToLong(SetAsideSeals::count).sum();
        List<Map<String, Object>> papers = all.stream()
                .flatMap(one -> one.some(MOST).stream())
                .limit(MOST)
                .map(this::shown)
                .toList();
        int again =
                given.has("again") ? all.stream().mapToInt(SetAsideSeals::again).sum() : 0;
        return Map.of("total", total, "papers", papers, "again", again);
    }

    private Map<String, Object> shown(SetAsideSeals.OneAside one) {
        return Map.of(
                "paper",
                one.paper(),
                "agency",
                one.agency(),
                "why",
                messages.text(Language.VI, one.why()),
                "code",
                one.why());
    }
}
