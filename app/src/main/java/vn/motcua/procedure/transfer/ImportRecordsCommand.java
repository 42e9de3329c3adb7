package vn.motcua.procedure.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyView;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.CommandOption;
import vn.motcua.kernel.command.Progress;
import vn.motcua.procedure.ProcedureRefusal;

/** {@code ./motcua procedure import FILE}. */
@Component
class ImportRecordsCommand implements AdminCommand {

    private static final int TOLD = 50;

    private final ImportFile importing;
    private final Imports imports;
    private final Agencies agencies;
    private final AgencyCodes codes;

    ImportRecordsCommand(ImportFile importing, Imports imports, Agencies agencies, AgencyCodes codes) {
        this.importing = importing;
        this.imports = imports;
        this.agencies = agencies;
        this.codes = codes;
    }

    /** What came of it: the counts, and the first lines that were refused; all lines stand at the page. */
    record Answer(
            long importNumber,
            ImportState state,
            String problem,
            ImportView.Counts counts,
            List<ImportLine> refused,
            String page) {}

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String help() {
        return "nhập danh mục thủ tục từ tệp JSON từng dòng, CSV, XLSX, ODS; nhập lại không tạo trùng / import procedures from JSON lines, CSV, XLSX or ODS; again changes nothing";
    }

    @Override
    public List<CommandOption> options() {
        return List.of(
                CommandOption.required("FILE", "tệp cần nhập / the file").asFile(),
                CommandOption.optional(
                        "agency",
                        "mã cơ quan công bố của mọi dòng; nếu không có thì theo tên ghi trong từng dòng / code of the agency that publishes all of them; otherwise by the name in each line"));
    }

    @Override
    public Object run(Arguments arguments, Progress progress) {
        Path file = Path.of(arguments.get("FILE"));
        AgencyId agency = arguments
                .find("agency")
                .map(code -> codes.carrier(AgencyCode.of(code), agencies.today())
                        .map(AgencyView::id)
                        .orElseThrow(() -> ProcedureRefusal.NO_SUCH_AGENCY.because(code)))
                .orElse(null);
        try (InputStream in = Files.newInputStream(file)) {
            long id = importing.receive(in, String.valueOf(file.getFileName()), agency);
            importing.run(id, progress);
            ImportView view = Objects.requireNonNull(imports.find(id).orElse(null));
            return new Answer(
                    id,
                    view.state(),
                    view.problem() + (view.detail().isEmpty() ? "" : " " + view.detail()),
                    view.counts(),
                    imports.lines(id, LineOutcome.REFUSED, new Paging(1, TOLD)).items(),
                    "/procedure/imports/" + id);
        } catch (IOException e) {
            throw ProcedureRefusal.FILE_UNREADABLE.because(file);
        }
    }

    @Override
    public int exit(Object answer) {
        return answer instanceof Answer said && said.state() == ImportState.DONE ? 0 : 1;
    }
}
