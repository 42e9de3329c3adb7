package vn.motcua.procedure.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.search.AgencySearch;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.demo.DemoPart;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.record.ProcedureRecord;

/** The catalogue of the demo nation: short equivalents of published procedures, written by us; each says so. */
@Component
class DemoProcedures implements DemoPart {

    private static final int AFTER_ACCOUNTS = 600;

    private final ImportRecords records;
    private final Agencies agencies;
    private final AgencyCodes codes;
    private final AgencySearch search;

    DemoProcedures(ImportRecords records, Agencies agencies, AgencyCodes codes, AgencySearch search) {
        this.records = records;
        this.agencies = agencies;
        this.codes = codes;
        this.search = search;
    }

    @Override
    public int order() {
        return AFTER_ACCOUNTS;
    }

    @Override
    public void load(Progress progress) {
        AgencyNamesKnown names = new AgencyNamesKnown(search, codes, agencies.today());
        List<ImportBatch.Item> items = new ArrayList<>();
        try (InputStream in = new ClassPathResource("procedure/demo.jsonl").getInputStream()) {
            JsonLines.read(in, line -> {
                ProcedureRecord record = line.record();
                if (record == null) throw new IllegalStateException("line " + line.number() + " at " + line.place());
                ProcedureCode code = record.code().isBlank()
                        ? ProcedureCode.ours(record.agencyName(), record.name())
                        : ProcedureCode.of(record.code());
                items.add(ImportBatch.Item.of(
                        line.number(), code, names.of(record.agencyCode(), record.agencyName()), record));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        records.run(ImportRun.NONE, items, List.of());
        progress.report(items.size(), items.size(), "thủ tục / procedures");
    }
}
