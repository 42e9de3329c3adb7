package vn.motcua.audit;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua audit resume --reason …}. */
@Component
class ResumeCommand implements AdminCommand {

    private final ResumeSigning resume;

    ResumeCommand(ResumeSigning resume) {
        this.resume = resume;
    }

    @Override
    public String name() {
        return "resume";
    }

    @Override
    public String help() {
        return "Cho ký tiếp sau khi phục hồi từ bản sao lưu / have signing go on after a restore from a backup";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(CommandOption.required("reason", "lý do, được ghi vào nhật ký / why; it is kept in the log"));
    }

    @Override
    public Object run(Arguments arguments, Progress progress) {
        return Map.of("size", resume.run(arguments.get("reason")));
    }
}
