package vn.motcua.directory.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.change.Ground;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.text.Csv;

/** {@code ./motcua directory import-communes FILE}. */
@Component
class ImportCommunesCommand implements AdminCommand {

    private static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);
    private static final String DOCUMENT = "QĐ 19/2025/QĐ-TTg";

    private final CommuneImport communes;

    ImportCommunesCommand(CommuneImport communes) {
        this.communes = communes;
    }

    @Override
    public String name() {
        return "import-communes";
    }

    @Override
    public String help() {
        return "nhập danh mục xã, phường, đặc khu từ tệp CSV; nhập lại không tạo trùng / enter communes from a CSV file; again changes nothing";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required(
                                "FILE",
                                "tệp CSV: " + String.join(",", CommuneLine.HEADING)
                                        + " / a CSV file with these columns")
                        .asFile(),
                CommandOption.optional("day", "ngày có hiệu lực, mặc định 2025-07-01 / effective date"),
                CommandOption.optional("document", "văn bản căn cứ, mặc định " + DOCUMENT + " / legal source"));
    }

    @Override
    public Object run(Arguments arguments, Progress progress) {
        LocalDate day = arguments.find("day").map(CommandDay::of).orElse(TWO_TIERS);
        LegalSource source = new LegalSource(
                arguments.find("document").orElse(DOCUMENT), "", LegalSource.Grade.SEEN_IN_PRACTICE, null);
        try (var reader = Files.newBufferedReader(Path.of(arguments.get("FILE")), StandardCharsets.UTF_8)) {
            return communes.run(Csv.read(reader), new Ground(day, source, "Nhập danh mục từ tệp"), progress);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw DirectoryRefusal.FILE_UNREADABLE.because(arguments.get("FILE"));
        }
    }
}
