package vn.motcua.axis.doctor;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua axis doctor}; exits with 2 if something is bad, so that a watch can call it. */
@Component
class DoctorCommand implements AdminCommand {

    private static final int BAD = 2;

    private final List<Check> checks;

    DoctorCommand(List<Check> checks) {
        this.checks =
                checks.stream().sorted(Comparator.comparingInt(Check::order)).toList();
    }

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String help() {
        return "khám trục: điều gì cản gói tin và cần làm gì / what keeps packets from flowing, and what to do";
    }

    @Override
    public List<CommandOption> options() {
        return List.of();
    }

    @Override
    public Object run(Arguments given, Progress progress) {
        return checks.stream().map(DoctorCommand::look).toList();
    }

    @Override
    public int exit(Object answer) {
        return ((List<?>) answer)
                        .stream()
                                .anyMatch(
                                        each -> each instanceof Finding finding && finding.state() == Finding.State.BAD)
                ? BAD
                : 0;
    }

    /** A check that fails says so itself: the others are told all the same. */
    private static Finding look(Check check) {
        try {
            return check.look();
        } catch (RuntimeException e) {
            return Finding.bad(
                    check.getClass().getSimpleName(),
                    "không kiểm tra được / could not be checked: " + e.getMessage(),
                    "Hãy xem nhật ký máy chủ / see the server's log");
        }
    }
}
