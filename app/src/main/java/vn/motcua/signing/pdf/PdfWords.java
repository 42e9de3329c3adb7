package vn.motcua.signing.pdf;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.signing.verdict.AlgorithmStanding;
import vn.motcua.signing.verdict.SignedBy;

/** Sentences for what was found in a PDF file: one, or one a signature. */
@Component
public class PdfWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Messages messages;

    PdfWords(Messages messages) {
        this.messages = messages;
    }

    /** The sentences, in the reader's language. */
    public List<String> sentences(Language language, PdfVerdict verdict) {
        return switch (verdict) {
            case PdfVerdict.NotJudged(PdfVerdict.Reason reason) ->
                List.of(messages.text(language, "signing.pdf.not-judged", reason));
            case PdfVerdict.Judged(List<PdfSignature> signatures) ->
                signatures.isEmpty()
                        ? List.of(messages.text(language, "signing.pdf.none"))
                        : signatures.stream()
                                .map(one -> sentence(language, one))
                                .toList();
        };
    }

    private String sentence(Language language, PdfSignature signature) {
        SignedBy by = signature.by();
        if (by == null) return messages.text(language, "signing.pdf.anonymous");
        if (signature.algorithm() == AlgorithmStanding.UNKNOWN)
            return messages.text(language, "signing.pdf.unknown", by.name(), by.algorithm());
        if (!signature.intact() || signature.algorithm() == AlgorithmStanding.REFUSED)
            return messages.text(language, "signing.pdf.broken", by.name());
        String key = signature.coverage() == PdfCoverage.CHANGED_LATER ? "signing.pdf.changed" : "signing.pdf.good";
        String sentence = messages.text(language, key, by.name(), signature.coverage(), signature.trust());
        if (signature.algorithm() == AlgorithmStanding.OLD)
            sentence += " " + messages.text(language, "signing.verdict.old", by.algorithm());
        Instant proven = signature.provenAt();
        if (proven != null) return sentence + " " + messages.text(language, "signing.pdf.proven", time(proven));
        Instant claimed = signature.claimedAt();
        return claimed == null
                ? sentence
                : sentence + " " + messages.text(language, "signing.pdf.claimed", time(claimed));
    }

    private static String time(Instant at) {
        return TIME.format(ZonedDateTime.ofInstant(at, DatabaseClock.VIETNAM));
    }
}
