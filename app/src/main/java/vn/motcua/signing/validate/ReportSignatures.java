package vn.motcua.signing.validate;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Phrase;
import vn.motcua.signing.container.ContainerSignature;
import vn.motcua.signing.container.ContainerVerdict;
import vn.motcua.signing.pdf.PdfCoverage;
import vn.motcua.signing.pdf.PdfSignature;
import vn.motcua.signing.verdict.SignatureFault;
import vn.motcua.signing.verdict.SignatureVerdict;
import vn.motcua.signing.verdict.SignedBy;
import vn.motcua.signing.verdict.SignedWhen;
import vn.motcua.signing.verdict.Trust;

/** Takes a verdict apart into what is proven and what is not, a sentence each. */
@Component
class ReportSignatures {

    private static final int MOST_FILES = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");

    /** A signature in a PDF file. */
    SignatureReport of(PdfSignature signature) {
        SignedBy by = signature.by();
        if (by == null) return nameless(new Phrase("signing.validate.open.anonymous", List.of()));
        List<Phrase> proven = new ArrayList<>();
        List<Phrase> open = new ArrayList<>();
        boolean changed = signature.coverage() == PdfCoverage.CHANGED_LATER;
        if (!signature.intact()) open.add(new Phrase("signing.validate.open.broken", List.of()));
        else if (changed) open.add(new Phrase("signing.validate.open.changed", List.of()));
        else proven.add(covered(signature.coverage()));
        believed(signature.trust(), by, signature.intact(), proven, open);
        if (signature.old()) open.add(new Phrase("signing.validate.open.old", List.of(by.algorithm())));
        time(
                new SignedWhen(signature.claimedAt(), signature.stamped(), signature.provenAt()),
                signature.intact(),
                proven,
                open);
        return told(finding(signature.intact() && !changed, signature.trust()), by, proven, open);
    }

    /** The signatures of a container, each with what it says of which file; what no signature covers is told with each. */
    List<SignatureReport> of(ContainerVerdict.Judged container) {
        return container.signatures().stream().map(one -> of(one, container)).toList();
    }

    private static SignatureReport of(ContainerSignature signature, ContainerVerdict.Judged container) {
        SignedBy by = signature.by();
        if (by == null) return nameless(new Phrase("signing.validate.open.anonymous", List.of()));
        List<Phrase> proven = new ArrayList<>();
        List<Phrase> open = new ArrayList<>();
        if (!signature.intact()) open.add(new Phrase("signing.validate.open.broken", List.of()));
        else each("signing.validate.proven.file", signature.covered(), proven);
        each("signing.validate.open.fileChanged", signature.changed(), open);
        each("signing.validate.open.fileMissing", signature.missing(), open);
        each("signing.validate.open.fileUnsigned", container.unsigned(), open);
        believed(signature.trust(), by, signature.intact(), proven, open);
        if (signature.old()) open.add(new Phrase("signing.validate.open.old", List.of(by.algorithm())));
        time(signature.when(), signature.intact(), proven, open);
        if (!container.plain()) open.add(new Phrase("signing.validate.open.unsignedParts", List.of()));
        boolean unchanged = signature.whole() && container.unsigned().isEmpty();
        return told(finding(unchanged, signature.trust()), by, proven, open);
    }

    /** A sentence for each file, up to so many. */
    private static void each(String key, List<String> files, List<Phrase> into) {
        files.stream().limit(MOST_FILES).forEach(one -> into.add(new Phrase(key, List.of(one))));
        if (files.size() > MOST_FILES)
            into.add(new Phrase("signing.validate.moreFiles", List.of(files.size() - MOST_FILES)));
    }

    /** The signature of a packet. */
    SignatureReport of(SignatureVerdict verdict) {
        return switch (verdict) {
            case SignatureVerdict.Unsigned() ->
                new SignatureReport(FileFinding.UNSIGNED, "", "", "", List.of(), List.of());
            case SignatureVerdict.Refuted(SignatureFault fault)
            when fault == SignatureFault.UNREADABLE ->
                new SignatureReport(FileFinding.UNREADABLE, "", "", "", List.of(), List.of());
            case SignatureVerdict.Refuted(SignatureFault fault) ->
                nameless(new Phrase("signing.validate.open.fault", List.of(fault)));
            case SignatureVerdict.Intact(SignedBy by, Trust trust, boolean old, SignedWhen when) ->
                packet(by, trust, old, when);
        };
    }

    private static SignatureReport packet(SignedBy by, Trust trust, boolean old, SignedWhen when) {
        List<Phrase> proven = new ArrayList<>(List.of(new Phrase("signing.validate.proven.packet", List.of())));
        List<Phrase> open = new ArrayList<>();
        believed(trust, by, true, proven, open);
        if (old) open.add(new Phrase("signing.validate.open.old", List.of(by.algorithm())));
        time(when, true, proven, open);
        return told(finding(true, trust), by, proven, open);
    }

    private static Phrase covered(PdfCoverage coverage) {
        return coverage == PdfCoverage.WHOLE
                ? new Phrase("signing.validate.proven.whole", List.of())
                : new Phrase("signing.validate.proven.signedAgain", List.of());
    }

    private static void believed(Trust trust, SignedBy by, boolean intact, List<Phrase> proven, List<Phrase> open) {
        if (trust != Trust.TRUSTED) open.add(new Phrase("signing.validate.open.trust", List.of(trust)));
        else if (intact) proven.add(new Phrase("signing.validate.proven.trusted", List.of(by.name())));
    }

    private static void time(SignedWhen when, boolean intact, List<Phrase> proven, List<Phrase> open) {
        Instant stamped = when.provenAt();
        if (stamped != null && intact) {
            proven.add(new Phrase("signing.validate.proven.stamped", List.of(time(stamped))));
            return;
        }
        if (when.stamped()) open.add(new Phrase("signing.validate.open.stamp", List.of()));
        Instant claimed = when.claimedAt();
        if (claimed == null) open.add(new Phrase("signing.validate.open.noTime", List.of()));
        else open.add(new Phrase("signing.validate.open.claimed", List.of(time(claimed))));
    }

    private static String time(Instant at) {
        return TIME.format(ZonedDateTime.ofInstant(at, DatabaseClock.VIETNAM));
    }

    private static FileFinding finding(boolean unchanged, Trust trust) {
        if (!unchanged) return FileFinding.REFUTED;
        return trust == Trust.TRUSTED ? FileFinding.VALID : FileFinding.DOUBTED;
    }

    private static SignatureReport nameless(Phrase why) {
        return new SignatureReport(FileFinding.REFUTED, "", "", "", List.of(), List.of(why));
    }

    private static SignatureReport told(FileFinding finding, SignedBy by, List<Phrase> proven, List<Phrase> open) {
        return new SignatureReport(finding, by.name(), by.agencyCode(), by.serial(), proven, open);
    }
}
