package vn.motcua.procedure.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.search.AgencySearch;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.intake.FileFlag;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.kernel.intake.IntakeState;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.procedure.record.Remark;

/**
 * Imports a file: takes it into quarantine, has it looked at, reads it line by line, and has the lines written in sets. What is cut off in the middle leaves
 * whole procedures; begun again it goes through, and what is there already is unchanged.
 */
@Component
public class ImportFile {

    /** What may be imported: texts (JSON lines, CSV) and spreadsheets to 100 MB, without macros and without anything that reaches out. */
    static final IntakePolicy POLICY = new IntakePolicy(
            Set.of(FileType.TEXT, FileType.XLSX, FileType.ODF),
            100L << 20,
            Set.of(FileFlag.MACRO, FileFlag.SCRIPT, FileFlag.ACTION_ON_OPEN, FileFlag.REMOTE_PART, FileFlag.DATA_LINK));

    private static final Logger log = LoggerFactory.getLogger(ImportFile.class);
    private static final int BATCH = 100;
    private static final Duration BEAT = Imports.SILENCE.dividedBy(4);
    private static final String WORDS = "nhập thủ tục / procedures read";

    private final Intake intake;
    private final ImportStore store;
    private final ImportRecords records;
    private final SheetReading sheets;
    private final Imports imports;
    private final Agencies agencies;
    private final AgencyCodes codes;
    private final AgencySearch search;
    private final Actors actors;

    ImportFile(
            Intake intake,
            ImportStore store,
            ImportRecords records,
            SheetReading sheets,
            Imports imports,
            Agencies agencies,
            AgencyCodes codes,
            AgencySearch search,
            Actors actors) {
        this.intake = intake;
        this.store = store;
        this.records = records;
        this.sheets = sheets;
        this.imports = imports;
        this.agencies = agencies;
        this.codes = codes;
        this.search = search;
        this.actors = actors;
    }

    /** Takes a file in; durable when this returns. */
    public long receive(InputStream content, String name, @Nullable AgencyId agency) throws IOException {
        FileId file = intake.receive(content, name, POLICY);
        String cleaned = intake.find(file).map(IntakeFile::name).orElse("");
        return store.insert(file, cleaned, agency, actors.current());
    }

    /** Does it, by whoever acts now, or does it again; what comes of it stands in {@link Imports}. Nothing happens while it runs already. */
    public void run(long id, Progress progress) {
        store.begin(id).ifPresent(run -> run(run, imports.find(id).orElseThrow(), progress));
    }

    private void run(ImportRun run, ImportView view, Progress progress) {
        Thread alive = Thread.ofVirtual().start(() -> beat(run));
        try {
            read(view, new Reading(view, run, progress));
            store.end(run, ImportState.DONE, "", "");
        } catch (ImportRun.Superseded elsewhere) {
            log.info("Import {} goes on in a run that was begun since", view.id());
        } catch (ImportFailed failed) {
            store.end(run, ImportState.FAILED, failed.fault().name(), failed.detail());
        } catch (IOException | RuntimeException e) {
            log.error("Import {} broke", view.id(), e);
            store.end(run, ImportState.FAILED, ImportFault.BROKE.name(), "");
        } finally {
            alive.interrupt();
        }
    }

    /** Looking into a large file takes minutes in which no line is written: that it goes on is told all the same. */
    private void beat(ImportRun run) {
        try {
            while (true) {
                Thread.sleep(BEAT);
                store.beat(run);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException away) {
            log.warn("Import {} could not tell that it goes on", run.id(), away);
        }
    }

    private void read(ImportView view, Reading reading) throws IOException {
        IntakeFile file = intake.examine(view.file());
        if (file.state() != IntakeState.ACCEPTED)
            throw new ImportFailed(
                    ImportFault.FILE_REFUSED,
                    file.problem().map(Enum::name).orElse(file.state().name()));
        FileType type = file.type().orElse(FileType.UNKNOWN);
        try (InputStream in = intake.open(view.file())) {
            switch (type) {
                case XLSX -> sheets.read(in, SheetWork.Format.XLSX, reading);
                case ODF -> sheets.read(in, SheetWork.Format.ODS, reading);
                case TEXT -> text(view, in, reading);
                default -> throw new ImportFailed(ImportFault.UNKNOWN_FORMAT, "");
            }
        }
        reading.flush();
    }

    private void text(ImportView view, InputStream in, Reading reading) throws IOException {
        if (json(view)) JsonLines.read(in, reading);
        else sheets.read(in, SheetWork.Format.CSV, reading);
    }

    private boolean json(ImportView view) throws IOException {
        try (InputStream in = intake.open(view.file())) {
            for (int c = in.read(), n = 0; c >= 0 && n < 4_096; c = in.read(), n++) {
                if (c == '{') return true;
                if (c > ' ' && c < 0x80) return false;
            }
        }
        return false;
    }

    /** Takes lines one by one, and has them written in sets. */
    private final class Reading implements Consumer<SourceLine> {
        private final ImportView view;
        private final ImportRun run;
        private final Progress progress;
        private final AgencyNamesKnown names = new AgencyNamesKnown(search, codes, agencies.today());
        private final Map<String, Integer> seen = new HashMap<>();
        private final List<ImportBatch.Item> items = new ArrayList<>();
        private final List<ImportLine> bad = new ArrayList<>();
        private int done;

        Reading(ImportView view, ImportRun run, Progress progress) {
            this.view = view;
            this.run = run;
            this.progress = progress;
        }

        @Override
        public void accept(SourceLine line) {
            ProcedureRecord record = line.record();
            if (record == null) refuse(line.number(), "", "", line.problem(), line.place());
            else take(line.number(), record);
            if (items.size() + bad.size() >= BATCH) flush();
        }

        void flush() {
            if (items.isEmpty() && bad.isEmpty()) return;
            records.run(run, items, bad);
            done += items.size() + bad.size();
            items.clear();
            bad.clear();
            progress.report(done, 0, WORDS);
        }

        private void take(int number, ProcedureRecord record) {
            Optional<ProcedureCode> code = record.code().isBlank()
                    ? Optional.of(ProcedureCode.ours(record.agencyName(), record.name()))
                    : ProcedureCode.parse(record.code());
            String text = code.map(ProcedureCode::text).orElse(record.code());
            Optional<Remark> broken = Remark.of(record).stream()
                    .filter(remark -> remark.kind().blocks())
                    .findFirst();
            Integer before = code.isPresent() ? seen.putIfAbsent(text, number) : null;
            if (code.isEmpty()) refuse(number, text, record.name(), ImportProblem.CODE_MALFORMED, "MATTHC");
            else if (before != null)
                refuse(number, text, record.name(), ImportProblem.CODE_TWICE, String.valueOf(before));
            else if (broken.isPresent())
                refuse(
                        number,
                        text,
                        record.name(),
                        ImportProblem.RECORD_BROKEN,
                        broken.get().kind().name() + " " + broken.get().part().jsonKey() + " "
                                + broken.get().place());
            else if (!record.state().isBlank() && !record.state().strip().equals("1"))
                refuse(number, text, record.name(), ImportProblem.NOT_PUBLIC, "TRANGTHAI");
            else
                items.add(ImportBatch.Item.of(
                        number,
                        code.get(),
                        view.agency().or(() -> names.of(record.agencyCode(), record.agencyName())),
                        record));
        }

        private void refuse(int number, String code, String name, @Nullable ImportProblem problem, String place) {
            bad.add(new ImportLine(number, cut(code), cut(name), LineOutcome.REFUSED, problem, cut(place)));
        }

        private static String cut(String text) {
            String clean = text.replace('\u0000', '?');
            return clean.length() <= 300 ? clean : clean.substring(0, 300);
        }
    }
}
