package vn.motcua.procedure.transfer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;
import vn.motcua.procedure.ProcedureRefusal;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.record.RecordJson;

/** {@code ./motcua procedure export FILE}: what is in force today, as it was imported; by name a table if the file's name ends in {@code .csv}. */
@Component
class ExportRecordsCommand implements AdminCommand {

    private static final int TELL_EVERY = 200;

    private final Procedures procedures;

    ExportRecordsCommand(Procedures procedures) {
        this.procedures = procedures;
    }

    /** How many were written. */
    record Answer(int procedures, String file) {}

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String help() {
        return "xuất các thủ tục đang có hiệu lực ra tệp JSON từng dòng, hoặc CSV / write the procedures in force to a file of JSON lines, or CSV";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required("FILE", "tệp sẽ ghi; .csv là dạng bảng / the file to write; .csv is a table")
                        .asFile());
    }

    @Override
    public Object run(Arguments arguments, Progress progress) {
        Path file = Path.of(arguments.get("FILE"));
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        int[] count = {0};
        try (BufferedWriter out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
            boolean table = file.toString().endsWith(".csv");
            if (table) out.write(RecordRows.HEADING_LINE);
            procedures.eachInForce(procedures.today(), view -> {
                try {
                    if (table) out.write(RecordRows.of(view.record()));
                    else out.write(RecordJson.write(view.record()) + "\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                if (++count[0] % TELL_EVERY == 0) progress.report(count[0], 0, "xuất / written");
            });
        } catch (IOException | UncheckedIOException e) {
            throw ProcedureRefusal.FILE_UNREADABLE.because(file);
        }
        try {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw ProcedureRefusal.FILE_UNREADABLE.because(file);
        }
        return new Answer(count[0], file.toString());
    }
}
