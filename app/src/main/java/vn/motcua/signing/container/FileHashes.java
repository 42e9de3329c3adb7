package vn.motcua.signing.container;

import eu.europa.esig.dss.asic.common.validation.AbstractASiCContainerAnalyzer;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.DigestMatcherType;
import eu.europa.esig.dss.enumerations.SignatureForm;
import eu.europa.esig.dss.model.Digest;
import eu.europa.esig.dss.model.ManifestEntry;
import eu.europa.esig.dss.model.ManifestFile;
import eu.europa.esig.dss.model.ReferenceValidation;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** By what the files of a container are hashed. Runs in the closed machine. */
final class FileHashes {

    private FileHashes() {}

    /** The hashes by their names in Java, whatever hashes the list that names them. */
    static List<String> of(AdvancedSignature signature, AbstractASiCContainerAnalyzer analyzer) {
        ManifestFile manifest = signature.getManifestFile();
        boolean inXml = signature.getSignatureForm() == SignatureForm.XAdES;
        if (!inXml && (manifest == null || analyzer.getContainerType() == ASiCContainerType.ASiC_S)) return List.of();
        Stream<Digest> all = inXml
                ? signature.getReferenceValidations().stream()
                        .filter(one -> one.getType() == DigestMatcherType.REFERENCE)
                        .map(ReferenceValidation::getDigest)
                : manifest.getEntries().stream().map(ManifestEntry::getDigest);
        return all.map(one -> one == null || one.getAlgorithm() == null
                        ? ""
                        : one.getAlgorithm().getJavaName())
                .distinct()
                .limit(SeenSeal.MOST_PARTS)
                .toList();
    }

    /** In small hexadecimal figures; empty if it is another hash. */
    static String sha256(Digest digest) {
        return digest == null || digest.getAlgorithm() != DigestAlgorithm.SHA256 || digest.getValue().length != 32
                ? ""
                : HexFormat.of().formatHex(digest.getValue());
    }
}
