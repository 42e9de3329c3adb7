package vn.motcua.signing.container;

import eu.europa.esig.dss.asic.common.validation.AbstractASiCContainerAnalyzer;
import eu.europa.esig.dss.enumerations.ASiCManifestTypeEnum;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.ManifestEntry;
import eu.europa.esig.dss.model.ManifestFile;
import eu.europa.esig.dss.spi.DSSUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.signing.cms.SeenToken;

/**
 * The time stamps over a container as a whole (ASiC-E, ETSI EN 319 162-1, A.7): each over a list of everything that was there, signatures and their evidence among it. Whose they are is not asked here.
 *
 * @param sound each is over its list, and all that a list names is there as it was
 * @param tokens those whose list names the signature, as they came
 */
record ArchiveStamps(boolean sound, List<byte[]> tokens) {

    static ArchiveStamps over(String signature, AbstractASiCContainerAnalyzer analyzer) {
        boolean sound = true;
        List<byte[]> tokens = new ArrayList<>();
        for (ManifestFile list : analyzer.getManifestFiles()) {
            if (list.getManifestType() != ASiCManifestTypeEnum.ARCHIVE_MANIFEST) continue;
            Optional<byte[]> token = token(list, analyzer.getTimestampDocuments());
            boolean whole = token.isPresent() && list.getEntries().stream().allMatch(ArchiveStamps::there);
            sound &= whole;
            if (whole && list.getEntries().stream().anyMatch(one -> signature.equals(one.getDocumentName())))
                tokens.add(token.get());
        }
        return new ArchiveStamps(sound, tokens);
    }

    private static boolean there(ManifestEntry one) {
        return one.isFound() && one.isIntact();
    }

    private static Optional<byte[]> token(ManifestFile list, List<DSSDocument> stamps) {
        byte[] signed = DSSUtils.toByteArray(list.getDocument());
        return stamps.stream()
                .filter(one -> one.getName().equals(list.getSignatureFilename()))
                .map(DSSUtils::toByteArray)
                .filter(one ->
                        SeenToken.of(one).filter(token -> token.covers(signed)).isPresent())
                .findFirst();
    }
}
