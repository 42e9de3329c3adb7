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
import vn.motcua.signing.verdict.AlgorithmStanding;
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
        if (by == null) return nameless(signature.algorithm());
        List<Phrase> proven = new ArrayList<>();
        List<Phrase> open = new ArrayList<>();
        boolean changed = signature.coverage() == PdfCoverage.CHANGED_LATER;
        boolean shown = shown(signature.intact(), signature.algorithm());
        if (changed) open.add(new Phrase("signing.validate.open.changed", List.of()));
        else if (shown) proven.add(covered(signature.coverage()));
        counts(signature.intact(), signature.algorithm(), by.algorithm(), open);
        believed(signature.trust(), by, shown, proven, open);
        time(
                new SignedWhen(signature.claimedAt(), signature.stamped(), signature.provenAt()),
                signature.intact(),
                proven,
                open);
        return told(
                changed ? FileFinding.REFUTED : finding(signature.intact(), signature.algorithm(), signature.trust()),
                by,
                proven,
                open);
    }

    /** The signatures of a container, each with what it says of which file; what no signature covers is told with each. */
    List<SignatureReport> of(ContainerVerdict.Judged container) {
        return container.signatures().stream().map(one -> of(one, container)).toList();
    }

    private static SignatureReport of(ContainerSignature signature, ContainerVerdict.Judged container) {
        SignedBy by = signature.by();
        if (by == null) return nameless(signature.algorithm());
        List<Phrase> proven = new ArrayList<>();
        List<Phrase> open = new ArrayList<>();
        boolean shown = shown(signature.intact(), signature.algorithm());
        if (shown) each("signing.validate.proven.file", signature.covered(), proven);
        counts(signature.intact(), signature.algorithm(), by.algorithm(), open);
        each("signing.validate.open.fileChanged", signature.changed(), open);
        each("signing.validate.open.fileMissing", signature.missing(), open);
        each("signing.validate.open.fileUnsigned", container.unsigned(), open);
        believed(signature.trust(), by, shown, proven, open);
        time(signature.when(), signature.intact(), proven, open);
        if (!container.plain())
            open.add(new Phrase(
                    container.ours() ? "signing.validate.open.ownParts" : "signing.validate.open.unsignedParts",
                    List.of()));
        return told(finding(signature, container), by, proven, open);
    }

    /** A container of ours has one form: what departs from it somebody made so. */
    private static FileFinding finding(ContainerSignature signature, ContainerVerdict.Judged container) {
        boolean astray = !signature.changed().isEmpty()
                || !signature.missing().isEmpty()
                || !container.unsigned().isEmpty()
                || signature.covered().isEmpty();
        if (astray) return FileFinding.REFUTED;
        FileFinding found = finding(signature.intact(), signature.algorithm(), signature.trust());
        return found == FileFinding.VALID && container.ours() && !container.plain() ? FileFinding.DOUBTED : found;
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
            case SignatureVerdict.Refuted(SignatureFault fault)
            when fault == SignatureFault.ALGORITHM_UNKNOWN -> nameless(AlgorithmStanding.UNKNOWN);
            case SignatureVerdict.Refuted(SignatureFault fault) ->
                nameless(FileFinding.REFUTED, new Phrase("signing.validate.open.fault", List.of(fault)));
            case SignatureVerdict.Intact(SignedBy by, Trust trust, boolean old, SignedWhen when) ->
                packet(by, trust, old, when);
        };
    }

    private static SignatureReport packet(SignedBy by, Trust trust, boolean old, SignedWhen when) {
        List<Phrase> proven = new ArrayList<>(List.of(new Phrase("signing.validate.proven.packet", List.of())));
        List<Phrase> open = new ArrayList<>();
        AlgorithmStanding standing = old ? AlgorithmStanding.OLD : AlgorithmStanding.GOOD;
        counts(true, standing, by.algorithm(), open);
        believed(trust, by, true, proven, open);
        time(when, true, proven, open);
        return told(finding(true, standing, trust), by, proven, open);
    }

    private static Phrase covered(PdfCoverage coverage) {
        return coverage == PdfCoverage.WHOLE
                ? new Phrase("signing.validate.proven.whole", List.of())
                : new Phrase("signing.validate.proven.signedAgain", List.of());
    }

    /** True if what is signed is shown to be unchanged. */
    private static boolean shown(boolean intact, AlgorithmStanding standing) {
        return intact && (standing == AlgorithmStanding.GOOD || standing == AlgorithmStanding.OLD);
    }

    /** What speaks against the value and how it was made. */
    private static void counts(boolean intact, AlgorithmStanding standing, String algorithm, List<Phrase> open) {
        if (!intact && standing != AlgorithmStanding.UNKNOWN)
            open.add(new Phrase("signing.validate.open.broken", List.of()));
        switch (standing) {
            case GOOD -> {}
            case OLD -> open.add(new Phrase("signing.validate.open.old", List.of(algorithm)));
            case UNKNOWN -> open.add(new Phrase("signing.validate.open.unknown", List.of(algorithm)));
            case REFUSED -> open.add(new Phrase("signing.validate.open.refused", List.of(algorithm)));
        }
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

    /** What is old may be a forgery that nobody can tell, and of what is not known nothing is said: both are to be asked about elsewhere. */
    private static FileFinding finding(boolean intact, AlgorithmStanding standing, Trust trust) {
        return switch (standing) {
            case REFUSED -> FileFinding.REFUTED;
            case UNKNOWN -> FileFinding.DOUBTED;
            case OLD -> intact ? FileFinding.DOUBTED : FileFinding.REFUTED;
            case GOOD -> {
                if (!intact) yield FileFinding.REFUTED;
                yield trust == Trust.TRUSTED ? FileFinding.VALID : FileFinding.DOUBTED;
            }
        };
    }

    private static SignatureReport nameless(AlgorithmStanding standing) {
        return standing == AlgorithmStanding.UNKNOWN
                ? nameless(FileFinding.DOUBTED, new Phrase("signing.validate.open.strange", List.of()))
                : nameless(FileFinding.REFUTED, new Phrase("signing.validate.open.anonymous", List.of()));
    }

    private static SignatureReport nameless(FileFinding finding, Phrase why) {
        return new SignatureReport(finding, "", "", "", List.of(), List.of(why));
    }

    private static SignatureReport told(FileFinding finding, SignedBy by, List<Phrase> proven, List<Phrase> open) {
        return new SignatureReport(finding, by.name(), by.agencyCode(), by.serial(), proven, open);
    }
}
