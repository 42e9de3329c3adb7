package vn.motcua.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;

/** {@code ./motcua audit export FILE}. */
@Component
class ExportCommand implements AdminCommand {

    private final ExportLog export;

    ExportCommand(ExportLog export) {
        this.export = export;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String help() {
        return "Xuất toàn bộ nhật ký để kiểm tra ở nơi khác / write the whole log, to be verified elsewhere";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required("FILE", "tệp sẽ ghi / the file to write").asFile());
    }

    @Override
    public Object run(Arguments arguments, Progress progress) {
        String file = arguments.get("FILE");
        return Map.of("file", file, "entries", export.run(Path.of(file), progress));
    }
}
