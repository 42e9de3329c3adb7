package vn.motcua.dossier.life;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.ResultView;
import vn.motcua.dossier.Results;
import vn.motcua.kernel.AgencyId;
import vn.motcua.signing.pades.SignPdf;

/**
 * What a step that ends with the result needs: the result is attached, and where the agency seals, it is signed and sealed. No unsigned result of such an agency
 * leaves the house; what a closed agency had begun is sealed by whoever answers for it now; of an agency without a seal it does where {@code motcua.dossier.unsigned-results} allows it.
 */
@Component
class ResultGate {

    private final Results results;
    private final SignPdf sign;
    private final AnsweringAgencies answering;
    private final Unsigned unsigned;

    ResultGate(
            Results results,
            SignPdf sign,
            AnsweringAgencies answering,
            @Value("${motcua.dossier.unsigned-results:allow}") String unsignedResults) {
        this.results = results;
        this.sign = sign;
        this.answering = answering;
        this.unsigned = Unsigned.valueOf(unsignedResults.toUpperCase(Locale.ROOT));
    }

    /** What becomes of results of agencies that have no seal here. */
    private enum Unsigned {
        /** They go out, and are marked as unsigned: an installation begins with agencies that work on paper. */
        ALLOW,
        /** No result of any agency goes out unsigned. */
        REFUSE
    }

    /** Refused if something is wanting; what has a mistake is set aside. Gives what other modules are to hear, once all is written. */
    List<DossierEvent> pass(DossierId dossier, AgencyId agency, Act act, Pinned pinned, Instant now) {
        return switch (act) {
            case FINISH -> finish(dossier, agency, pinned);
            case CORRECT -> correct(dossier, now);
            default -> List.of();
        };
    }

    private List<DossierEvent> finish(DossierId dossier, AgencyId agency, Pinned pinned) {
        List<ResultView> there = results.of(dossier);
        if (there.isEmpty() && !pinned.view().record().outcomes().isEmpty())
            throw DossierRefusal.RESULT_MISSING.at("outcome");
        boolean unsealed = there.stream().anyMatch(one -> one.sealed() == null);
        if (unsealed && sign.seals(answering.of(agency))) throw DossierRefusal.RESULT_UNSIGNED.at("outcome");
        if (unsealed && unsigned == Unsigned.REFUSE) throw DossierRefusal.AGENCY_WITHOUT_SEAL.at("outcome");
        return events(there.stream()
                .map(one -> new DossierEvent.ResultIssued(dossier, one.id(), agency, one.sealed() != null)));
    }

    private List<DossierEvent> correct(DossierId dossier, Instant now) {
        List<ResultView> wrong = results.of(dossier);
        results.setAside(dossier, now);
        return events(wrong.stream().map(one -> new DossierEvent.ResultSetAside(dossier, one.id())));
    }

    private static List<DossierEvent> events(Stream<? extends DossierEvent> all) {
        return all.<DossierEvent>map(one -> one).toList();
    }
}
