package vn.motcua.dossier.whole;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.ResultView;
import vn.motcua.dossier.Results;
import vn.motcua.dossier.letter.DossierLetters;
import vn.motcua.dossier.letter.LetterFiles;
import vn.motcua.dossier.letter.LetterView;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.intake.IntakeState;
import vn.motcua.kernel.intake.name.FileName;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.signing.container.Enclosed;

/** What a dossier's whole file holds: what was applied for and answered, every paper, letter and result, those that were replaced among them, and all that happened. */
@Component
class WholeFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Dossiers dossiers;
    private final Results results;
    private final DossierLetters letters;
    private final LetterFiles letterFiles;
    private final Agencies agencies;
    private final Intake intake;
    private final Messages messages;
    private final JdbcClient jdbc;

    WholeFile(
            Dossiers dossiers,
            Results results,
            DossierLetters letters,
            LetterFiles letterFiles,
            Agencies agencies,
            Intake intake,
            Messages messages,
            JdbcClient jdbc) {
        this.dossiers = dossiers;
        this.results = results;
        this.letters = letters;
        this.letterFiles = letterFiles;
        this.agencies = agencies;
        this.intake = intake;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** All of it; the dossier's own sheet comes first and names the others. */
    List<Enclosed> of(DossierView dossier) {
        List<Enclosed> files = new ArrayList<>();
        Map<String, Object> sheet = head(dossier);
        sheet.put("papers", papers(dossier, files));
        sheet.put("results", results(dossier, files));
        sheet.put("letters", letters(dossier, files));
        sheet.put(
                "events",
                dossiers.timeline(dossier.id()).stream().map(this::event).toList());
        files.addFirst(held("to-khai.json", "application/json", answers(dossier)));
        files.addFirst(held(
                "ho-so.json",
                "application/json",
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(sheet)));
        return files;
    }

    private Map<String, Object> head(DossierView dossier) {
        Map<String, Object> sheet = new LinkedHashMap<>();
        sheet.put("code", dossier.code().text());
        sheet.put(
                "agency",
                agencies.called(java.util.Set.of(dossier.agency()), Language.VI).getOrDefault(dossier.agency(), ""));
        sheet.put("procedureCode", dossier.procedureCode());
        sheet.put("procedure", dossier.procedureName());
        sheet.put("case", dossier.caseName());
        sheet.put("status", messages.text(Language.VI, dossier.status()));
        sheet.put("submitted", dossier.submitted().toString());
        sheet.put("received", text(dossier.received()));
        sheet.put("due", text(dossier.due()));
        sheet.put("finished", text(dossier.finished()));
        sheet.put("returned", text(dossier.returned()));
        Applicant applicant = dossiers.applicant(dossier.id());
        sheet.put("applicant", JSON.valueToTree(applicant));
        sheet.put("representative", dossiers.representative(dossier.id()).orElse(""));
        return sheet;
    }

    /** As the applicant answered, by the fields' keys. */
    private byte[] answers(DossierView dossier) {
        return jdbc.sql("select answers::text from dossier.content where dossier = ?")
                .param(dossier.id().value())
                .query(String.class)
                .single()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private List<Map<String, Object>> papers(DossierView dossier, List<Enclosed> files) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (Dossiers.PaperView one : dossiers.papers(dossier.id())) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("title", one.title());
            line.put("added", one.added().toString());
            line.put("replaced", text(one.replaced()));
            line.put("file", enclosed("giay-to", told.size() + 1, one.file(), one.name(), files));
            told.add(line);
        }
        return told;
    }

    private List<Map<String, Object>> results(DossierView dossier, List<Enclosed> files) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (ResultView one : results.all(dossier.id())) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("name", one.name());
            line.put("number", one.number());
            line.put("issued", one.issued().toString());
            line.put("signed", text(one.signed()));
            line.put("signer", one.signer());
            line.put("sealed", text(one.sealed()));
            line.put("replaced", text(one.replaced()));
            line.put("revoked", text(one.revoked()));
            line.put("revokedWhy", one.revokedWhy());
            line.put("file", enclosed("ket-qua", told.size() + 1, one.file(), one.fileName(), files));
            told.add(line);
        }
        return told;
    }

    /** As they were sealed. What has no seal is printed once here: a printer may not print the same bytes twice. */
    private List<Map<String, Object>> letters(DossierView dossier, List<Enclosed> files) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (LetterView one : letters.of(dossier.id())) {
            String name = "van-ban/%03d.pdf".formatted(told.size() + 1);
            files.add(held(name, FileType.PDF.label(), letterFiles.pdf(one)));
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("kind", messages.text(Language.VI, one.kind()));
            line.put("issued", one.issued().toString());
            line.put("sealed", text(one.seal().sealed()));
            line.put("file", name);
            told.add(line);
        }
        return told;
    }

    private Map<String, Object> event(EventView one) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", one.number());
        line.put("at", one.at().toString());
        line.put("act", messages.text(Language.VI, one.act()));
        line.put("status", messages.text(Language.VI, one.status()));
        line.put("who", one.who());
        line.put("inStead", one.inStead());
        line.put("step", one.step());
        line.put("outcome", one.outcome());
        line.put("note", one.note());
        return line;
    }

    /** Its name in the container; empty if it is there no more, or was refused since. */
    private String enclosed(String folder, int number, UUID id, String name, List<Enclosed> files) {
        FileId file = new FileId(id);
        IntakeFile known = intake.find(file)
                .filter(one -> one.state() == IntakeState.ACCEPTED)
                .orElse(null);
        if (known == null) return "";
        String within = "%s/%03d-%s".formatted(folder, number, FileName.clean(name));
        files.add(new Enclosed(within, known.type().orElse(FileType.UNKNOWN).label(), () -> intake.open(file)));
        return within;
    }

    private static Enclosed held(String name, String type, byte[] bytes) {
        return new Enclosed(name, type, () -> new ByteArrayInputStream(bytes));
    }

    private static String text(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }
}
