package vn.motcua.audit;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.audit.checkpoint.Checkpoints;
import vn.motcua.audit.verify.WitnessFile;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua audit witness FILE}: the checkpoints alone, to be kept where the operators of this system cannot reach. */
@Component
class WitnessCommand implements AdminCommand {

    private final Checkpoints checkpoints;

    WitnessCommand(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public String name() {
        return "witness";
    }

    @Override
    public String help() {
        return "Ghi các điểm kiểm tra đã ký cho bên chứng kiến / write the signed checkpoints for a witness to keep";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required("FILE", "tệp sẽ ghi / the file to write").asFile(),
                CommandOption.optional("after", "chỉ từ sau điểm số N / only those after number N"));
    }

    @Override
    public Object run(Arguments arguments, Progress progress) {
        Path file = Path.of(arguments.get("FILE"));
        String after = arguments.find("after").orElse("0");
        if (!after.matches("\\d{1,18}")) throw Refused.at("after", KernelRefusal.NOT_UNDERSTOOD, after);
        try (Writer writer = Files.newBufferedWriter(file)) {
            long written = WitnessFile.write(checkpoints, Long.parseLong(after), Long.MAX_VALUE, writer);
            return Map.of("file", file.toString(), "checkpoints", written);
        } catch (IOException e) {
            throw Refused.at("FILE", AuditRefusal.FILE_NOT_WRITTEN, file.toString());
        }
    }
}
