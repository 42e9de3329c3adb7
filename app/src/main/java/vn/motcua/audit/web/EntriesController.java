package vn.motcua.audit.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.audit.AuditSubject;
import vn.motcua.audit.checkpoint.Checkpoints;
import vn.motcua.audit.entry.Entry;
import vn.motcua.audit.reading.Cursor;
import vn.motcua.audit.reading.Entries;
import vn.motcua.audit.reading.Found;
import vn.motcua.audit.reading.Line;
import vn.motcua.audit.reading.Proof;
import vn.motcua.audit.reading.Proofs;
import vn.motcua.audit.reading.Reader;
import vn.motcua.audit.reading.Search;
import vn.motcua.audit.reading.Wording;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The log for auditors: search, one entry with its proof, the timeline of one thing; each cut to what the reader may see. */
@Controller
@Requires("audit.read")
class EntriesController {

    private static final int ROWS = 50;
    private static final int LONGEST = 200;

    private final Templates templates;
    private final Entries entries;
    private final Wording wording;
    private final Proofs proofs;
    private final Checkpoints checkpoints;
    private final Reader reader;
    private final SearchForm searches;

    EntriesController(
            Templates templates,
            Entries entries,
            Wording wording,
            Proofs proofs,
            Checkpoints checkpoints,
            Reader reader,
            SearchForm searches) {
        this.templates = templates;
        this.entries = entries;
        this.wording = wording;
        this.proofs = proofs;
        this.checkpoints = checkpoints;
        this.reader = reader;
        this.searches = searches;
    }

    @GetMapping("/audit/entries")
    ResponseEntity<JteModel> search(Page page, Form form, @RequestParam(defaultValue = "") String before) {
        return form.submit(
                () -> {
                    Search search = searches.read(form);
                    Found found = entries.find(search, cursor(before), ROWS);
                    List<Line> lines = wording.of(found.entries(), page.language());
                    return ResponseEntity.ok(
                            templates.auditEntries(page, form, searches.events(page), lines, found, !before.isEmpty()));
                },
                again -> templates.auditEntries(
                        page, again, searches.events(page), List.of(), new Found(List.of(), null, null), false));
    }

    @GetMapping("/audit/entries/{leaf}")
    JteModel entry(Page page, @PathVariable String leaf) {
        Entry entry = visible(leaf);
        Optional<Proof> proof = proofs.of(entry);
        return templates.auditEntry(
                page,
                wording.of(List.of(entry), page.language()).getFirst(),
                proof.orElse(null),
                checkpoints.covering(entry.leaf()).orElse(null));
    }

    @GetMapping("/audit/subjects")
    JteModel subject(
            Page page,
            @RequestParam String kind,
            @RequestParam String id,
            @RequestParam(defaultValue = "") String before) {
        if (kind.isBlank() || id.isBlank() || kind.length() > LONGEST || id.length() > LONGEST)
            throw Refused.because(KernelRefusal.NOT_FOUND);
        Search search = new Search(null, null, null, null, new AuditSubject(kind, id), null, null);
        Found found = entries.find(search.within(reader.agencies()), cursor(before), ROWS);
        if (found.entries().isEmpty() && before.isEmpty()) throw Refused.because(KernelRefusal.NOT_FOUND);
        return templates.auditSubject(page, kind, id, wording.of(found.entries(), page.language()), found);
    }

    /** An entry of somebody else's is as good as none. */
    private Entry visible(String leaf) {
        if (!leaf.matches("\\d{1,18}")) throw Refused.because(KernelRefusal.NOT_FOUND);
        return reader.visible(entries.at(Long.parseLong(leaf)))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    static Optional<Cursor> cursor(String before) {
        if (before.isEmpty()) return Optional.empty();
        return Optional.of(
                Cursor.parse(before).orElseThrow(() -> Refused.because(KernelRefusal.NOT_UNDERSTOOD, before)));
    }
}
