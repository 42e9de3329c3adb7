package vn.motcua.signing.container;

import eu.europa.esig.dss.asic.cades.validation.ASiCContainerWithCAdESAnalyzer;
import eu.europa.esig.dss.asic.common.validation.AbstractASiCContainerAnalyzer;
import eu.europa.esig.dss.asic.xades.validation.ASiCContainerWithXAdESAnalyzer;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestMatcherType;
import eu.europa.esig.dss.enumerations.SignatureForm;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.ManifestFile;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TimestampToken;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import vn.motcua.kernel.closed.ClosedWork;
import vn.motcua.signing.cms.CheckedValue;
import vn.motcua.signing.cms.Revocation;
import vn.motcua.signing.cms.TidyEnvelope;

/** Looks into a container with EU DSS, inside a closed machine: first whether it is one that every reader reads alike, then its signatures. Asks nothing outside. */
public final class ContainerWork implements ClosedWork {

    /** Answered before the signatures. */
    static final int READ = 1;

    static final int MOST_SIGNATURES = 20;

    private static final String META = "META-INF/";

    @Override
    public void work(Path file, DataInput asked, DataOutput answer) throws IOException {
        try {
            ZipLayout layout = ZipLayout.of(file);
            Unpacking.check(file, layout);
            List<String> names =
                    layout.entries().stream().map(ZipEntryLine::name).toList();
            List<SeenSeal> seen = seals(file, names);
            if (seen.isEmpty()) throw new BadZip(ContainerVerdict.Unjudged.NO_CONTAINER, "");
            if (seen.size() > MOST_SIGNATURES) throw new BadZip(ContainerVerdict.Unjudged.TOO_HEAVY, "");
            MimeEntry.check(file, layout);
            told(answer, layout, seen);
        } catch (BadZip bad) {
            answer.writeInt(-bad.reason().ordinal());
        } catch (RuntimeException e) { // DSSException and others: what it throws at files that are no good
            answer.writeInt(-ContainerVerdict.Unjudged.UNREADABLE.ordinal());
        }
    }

    private static void told(DataOutput answer, ZipLayout layout, List<SeenSeal> seen) throws IOException {
        List<String> files = layout.entries().stream()
                .filter(one -> !one.folder() && !service(one.name()))
                .map(ZipEntryLine::name)
                .toList();
        answer.writeInt(READ);
        answer.writeBoolean(layout.plain());
        answer.writeShort(files.size());
        for (String one : files) answer.writeUTF(one);
        answer.writeByte(seen.size());
        for (SeenSeal one : seen) one.write(answer);
    }

    /** What belongs to the container itself; everything else, wherever it lies, is a file that somebody may look at. */
    static boolean service(String name) {
        return name.equals("mimetype")
                || name.matches("META-INF/(signature[^/]*\\.p7s|[^/]*signatures[^/]*\\.xml|timestamp[^/]*\\.tst"
                        + "|ASiC(Archive)?Manifest[^/]*\\.xml|manifest\\.xml)");
    }

    private static List<SeenSeal> seals(Path file, List<String> names) {
        FileDocument document = new FileDocument(file.toFile());
        List<SeenSeal> all = new ArrayList<>();
        if (names.stream().anyMatch(one -> one.startsWith(META) && one.endsWith(".p7s")))
            all.addAll(seals(new ASiCContainerWithCAdESAnalyzer(document)));
        if (names.stream().anyMatch(one -> one.startsWith(META) && one.contains("signatures") && one.endsWith(".xml")))
            all.addAll(seals(new ASiCContainerWithXAdESAnalyzer(document)));
        return all;
    }

    private static List<SeenSeal> seals(AbstractASiCContainerAnalyzer analyzer) {
        CommonCertificateVerifier offline = new CommonCertificateVerifier();
        offline.setAIASource(null);
        analyzer.setCertificateVerifier(offline);
        return analyzer.getAllSignatures().stream()
                .limit(MOST_SIGNATURES + 1L)
                .map(one -> seal(one, analyzer))
                .toList();
    }

    private static SeenSeal seal(AdvancedSignature signature, AbstractASiCContainerAnalyzer analyzer) {
        CheckedValue value = CheckedValue.of(signature);
        ArchiveStamps archived = ArchiveStamps.over(signature.getFilename(), analyzer);
        Revocation revocation =
                envelope(signature, analyzer).map(Revocation::of).orElseGet(() -> new Revocation(List.of(), List.of()));
        Date claimed = signature.getSigningTime();
        List<TimestampToken> stamps = signature.getSignatureTimestamps();
        return new SeenSeal(
                signature.isCounterSignature()
                                || !signature.getCounterSignatures().isEmpty()
                        ? new CheckedValue(false, false)
                        : value,
                tidy(signature, analyzer, archived, false),
                tidy(signature, analyzer, archived, true),
                claimed == null ? Long.MIN_VALUE : claimed.getTime(),
                Math.min(stamps.size(), 255),
                tokens(signature, analyzer, stamps),
                signature.getDigestAlgorithm() == null
                        ? ""
                        : signature.getDigestAlgorithm().getJavaName(),
                FileHashes.of(signature, analyzer),
                certificates(signature, analyzer),
                files(signature, analyzer),
                bounded(revocation.lists()),
                bounded(revocation.answers()),
                bounded(archived.tokens()));
    }

    private static List<byte[]> bounded(List<byte[]> parts) {
        return parts.stream()
                .filter(one -> one.length <= SeenSeal.LONGEST_PART)
                .limit(SeenSeal.MOST_PARTS)
                .toList();
    }

    /** Those over this very value; of an envelope as they came, since EU DSS writes them anew. */
    private static List<byte[]> tokens(
            AdvancedSignature signature, AbstractASiCContainerAnalyzer analyzer, List<TimestampToken> stamps) {
        return bounded(envelope(signature, analyzer)
                .map(TidyEnvelope::stamps)
                .orElseGet(() -> stamps.stream()
                        .filter(one -> one.isMessageImprintDataFound() && one.isMessageImprintDataIntact())
                        .map(TimestampToken::getEncoded)
                        .toList()));
    }

    /** Of XML nothing of the sort is known: there, beside what is signed, is room. Evidence is no room where a stamp over the whole covers it, if that is by somebody believed, which is not known here. */
    private static boolean tidy(
            AdvancedSignature signature,
            AbstractASiCContainerAnalyzer analyzer,
            ArchiveStamps archived,
            boolean evidence) {
        Set<ASN1ObjectIdentifier> beside = Set.of(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        return archived.sound()
                && envelope(signature, analyzer)
                        .filter(one ->
                                evidence ? TidyEnvelope.tidyWithEvidence(one, beside) : TidyEnvelope.tidy(one, beside))
                        .isPresent();
    }

    private static List<SeenSeal.SeenFile> files(AdvancedSignature signature, AbstractASiCContainerAnalyzer analyzer) {
        ManifestFile manifest = signature.getManifestFile();
        boolean inXml = signature.getSignatureForm() == SignatureForm.XAdES;
        if (!inXml && analyzer.getContainerType() == ASiCContainerType.ASiC_S)
            return analyzer.getSignedDocuments().stream()
                    .map(DSSDocument::getName)
                    .map(one -> new SeenSeal.SeenFile(cut(one), true, true, ""))
                    .toList();
        if (!inXml)
            return manifest == null
                    ? List.of()
                    : manifest.getEntries().stream()
                            .limit(SeenSeal.MOST_FILES)
                            .map(one -> new SeenSeal.SeenFile(
                                    cut(one.getDocumentName() == null ? one.getUri() : one.getDocumentName()),
                                    one.isFound(),
                                    one.isFound() && one.isIntact(),
                                    FileHashes.sha256(one.getDigest())))
                            .toList();
        return signature.getReferenceValidations().stream()
                .filter(one -> one.getType() == DigestMatcherType.REFERENCE)
                .limit(SeenSeal.MOST_FILES)
                .map(one -> new SeenSeal.SeenFile(
                        cut(one.getDocumentName() == null ? one.getUri() : one.getDocumentName()),
                        one.isFound() && !one.isDuplicated(),
                        one.isFound()
                                && one.isIntact()
                                && one.getTransformationNames().isEmpty(),
                        FileHashes.sha256(one.getDigest())))
                .toList();
    }

    private static String cut(String name) {
        String told = name == null ? "" : name;
        return told.length() > 500 ? told.substring(0, 500) : told;
    }

    /** Of an envelope all that lie in it: EU DSS leaves out what it cannot make sense of. */
    private static List<byte[]> certificates(AdvancedSignature signature, AbstractASiCContainerAnalyzer analyzer) {
        CertificateToken signer = signature.getSigningCertificateToken();
        if (signer == null || signer.getEncoded().length > SeenSeal.LONGEST_PART) return List.of();
        List<byte[]> all = new ArrayList<>(List.of(signer.getEncoded()));
        envelope(signature, analyzer)
                .map(TidyEnvelope::certificates)
                .orElseGet(() -> signature.getCertificates().stream()
                        .map(CertificateToken::getEncoded)
                        .toList())
                .stream()
                .filter(one -> !Arrays.equals(one, signer.getEncoded()) && one.length <= SeenSeal.LONGEST_PART)
                .limit(SeenSeal.MOST_PARTS - 1L)
                .forEach(all::add);
        return all;
    }

    /** The bytes of a CAdES signature. */
    private static Optional<byte[]> envelope(AdvancedSignature signature, AbstractASiCContainerAnalyzer analyzer) {
        return signature.getSignatureForm() != SignatureForm.CAdES
                ? Optional.empty()
                : analyzer.getSignatureDocuments().stream()
                        .filter(one -> one.getName().equals(signature.getFilename()))
                        .findFirst()
                        .map(DSSUtils::toByteArray);
    }
}
