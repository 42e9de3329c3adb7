package vn.motcua.dossier.sign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.ResultView;
import vn.motcua.dossier.Results;
import vn.motcua.dossier.desk.EndStep;
import vn.motcua.dossier.life.Act;
import vn.motcua.dossier.life.AnsweringAgencies;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.text.Language;
import vn.motcua.signing.pades.KeepSignature;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.pades.SignedFiles;
import vn.motcua.signing.pades.SignedPdf;

/**
 * Ends a step at the desk; one that ends with the result puts the seal of the agency, or of whoever answers for it since it was closed, on what the official signed. The seal is made before the transaction and kept in the one
 * in which the step ends: a sealed result is an issued one.
 */
@Component
public class IssueResult {

    private final EndStep end;
    private final TakeStep take;
    private final Dossiers dossiers;
    private final Results results;
    private final SignPdf sign;
    private final KeepSignature signatures;
    private final SignedFiles files;
    private final KeepSigned keep;
    private final Agencies agencies;
    private final AnsweringAgencies answering;
    private final TransactionTemplate transaction;

    IssueResult(
            EndStep end,
            TakeStep take,
            Dossiers dossiers,
            Results results,
            SignPdf sign,
            KeepSignature signatures,
            SignedFiles files,
            KeepSigned keep,
            Agencies agencies,
            AnsweringAgencies answering,
            TransactionTemplate transaction) {
        this.end = end;
        this.take = take;
        this.dossiers = dossiers;
        this.results = results;
        this.sign = sign;
        this.signatures = signatures;
        this.files = files;
        this.keep = keep;
        this.agencies = agencies;
        this.answering = answering;
        this.transaction = transaction;
    }

    /** As {@link EndStep#run}. */
    public TakeStep.Moved run(DossierId id, String step, EndStep.Ending ending) {
        DossierView dossier = dossiers.find(id).orElseThrow(() -> DossierRefusal.NO_SUCH_DOSSIER.because());
        boolean finishes = take.mayTake(id, step)
                && take.choices(id, step).stream()
                        .anyMatch(one -> one.outcome() == ending.outcome() && one.act() == Act.FINISH);
        AgencyId agency = answering.of(dossier.agency());
        List<Sealed> sealed = new ArrayList<>();
        try {
            if (finishes && sign.seals(agency)) seal(dossier, agency, sealed);
            return Objects.requireNonNull(transaction.execute(status -> {
                for (Sealed one : sealed) {
                    keep.sealed(one.result(), one.file(), one.pdf());
                    signatures.run(one.pdf(), agency, purpose(one.result()));
                }
                return end.run(id, step, ending);
            }));
        } catch (Refused refused) { // nothing was committed; after a fault of the database that is not certain
            sealed.forEach(one -> files.forget(one.file()));
            throw refused;
        }
    }

    private record Sealed(ResultView result, IntakeFile file, SignedPdf pdf) {}

    private void seal(DossierView dossier, AgencyId agency, List<Sealed> all) {
        String name = agencies.called(Set.of(agency), Language.VI).getOrDefault(agency, "");
        for (ResultView result : results.of(dossier.id())) {
            if (result.signed() == null || result.sealed() != null) continue; // the gate says what is wanting
            try {
                SignedPdf pdf = sign.seal(files.read(new FileId(result.file())), agency, name, purpose(result));
                all.add(new Sealed(result, files.store(result.fileName(), pdf.bytes()), pdf));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String purpose(ResultView result) {
        return ResultPapers.KIND + " " + result.id();
    }
}
