package vn.motcua.signing.sheaf;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.portal.form.Form;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.pades.Scans;
import vn.motcua.signing.right.SigningRights;

/**
 * Where papers are chosen and signed in one go, whatever module they are of. The module states the addresses and their policies (a fresh factor for asking and
 * signing), and what a line of its papers says; the frames are {@code signing/waiting}, {@code signing/box} and {@code signing/chosen}.
 */
@Component
public class SigningDesk {

    private static final String FIELD = "paper";
    private static final int ROWS = 50;

    private final SignSheaf sign;
    private final Sheaves sheaves;
    private final SheafOutcomes outcomes;
    private final SigningRights rights;
    private final Scans scans;

    SigningDesk(SignSheaf sign, Sheaves sheaves, SheafOutcomes outcomes, SigningRights rights, Scans scans) {
        this.sign = sign;
        this.sheaves = sheaves;
        this.outcomes = outcomes;
        this.rights = rights;
        this.scans = scans;
    }

    /**
     * One page of what waits.
     *
     * @param lines the papers
     * @param underWay the subjects of those that are being signed right now
     * @param refused by subject, why those were not signed that were refused the last time
     */
    public record Waiting<T>(Slice<T> lines, Set<String> underWay, Map<String, LastRefusal> refused) {}

    /** The page of what waits that the form asks for. */
    public <T> Waiting<T> waiting(WaitingPapers<T> papers, Form form) {
        Slice<T> lines = papers.find(form.paging(ROWS));
        List<String> subjects = lines.items().stream().map(papers::subject).toList();
        return new Waiting<>(
                lines, sheaves.underWay(papers.kind(), subjects), outcomes.lastRefused(papers.kind(), subjects));
    }

    /**
     * What was chosen, before it is signed.
     *
     * @param prospects how each would be signed, in the order of the list
     * @param able what the page sends for those that can be signed
     */
    public record Chosen<T>(Map<T, SigningProspect> prospects, List<String> able) {}

    /**
     * What the form has chosen, and how each would be signed.
     *
     * @throws Refused if nothing is chosen, too much, or nothing that waits still
     */
    public <T> Chosen<T> chosen(WaitingPapers<T> papers, Form form) {
        return prospects(papers, read(papers, form));
    }

    /**
     * Has signed what the form has chosen, and leads to the page that tells what becomes of each.
     *
     * @param again the page of what was chosen, for when it is refused
     */
    public <T> ResponseEntity<JteModel> sign(
            WaitingPapers<T> papers, Form form, BiFunction<Form, Chosen<T>, JteModel> again) {
        List<T> lines = read(papers, form);
        return form.submit(
                () -> Form.to("/signing/sheaves/" + sign.run(papers.asked(lines))),
                refused -> again.apply(refused, prospects(papers, lines)));
    }

    private static <T> List<T> read(WaitingPapers<T> papers, Form form) {
        List<String> sent = form.all(FIELD).stream().distinct().toList();
        if (sent.isEmpty()) throw SigningRefusal.NOTHING_TO_SIGN.because();
        if (sent.size() > SignSheaf.MOST) throw SigningRefusal.TOO_MANY_TO_SIGN.because(SignSheaf.MOST);
        return papers.chosen(sent);
    }

    private <T> Chosen<T> prospects(WaitingPapers<T> papers, List<T> lines) {
        Map<List<Object>, SigningProspect> known = new HashMap<>();
        Map<T, SigningProspect> prospects = new LinkedHashMap<>();
        List<String> able = new ArrayList<>();
        Set<UUID> scanned = scans.among(
                lines.stream().map(papers::file).filter(Objects::nonNull).toList());
        for (T line : lines) {
            PaperAsked asked = papers.asked(line);
            SigningProspect prospect =
                    known.computeIfAbsent(List.of(asked.agency(), asked.matters()), any -> prospect(asked));
            UUID file = papers.file(line);
            prospects.put(line, prospect.of(file != null && scanned.contains(file)));
            if (prospect.able()) able.add(papers.sent(line));
        }
        return new Chosen<>(prospects, able);
    }

    private SigningProspect prospect(PaperAsked asked) {
        try {
            return new SigningProspect(
                    false,
                    rights.ofActor(asked.agency(), asked.matters()).formula().text(),
                    null);
        } catch (Refused refused) {
            return new SigningProspect(false, "", refused);
        }
    }
}
