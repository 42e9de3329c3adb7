package vn.motcua.signing.packet;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.verdict.SignatureFault;

/**
 * What a signature tells of itself (XAdES, ETSI EN 319 132-1), in the one place and form in which it is taken: one object of the signature, in it one
 * {@code QualifyingProperties} for this signature, in that the signed properties, whose identifier nothing else carries, then perhaps unsigned ones. Of these time stamps over the
 * value are looked at; a counter-signature is refused, everything else there says nothing here.
 *
 * @param properties the signed properties
 * @param around the elements around them, the outermost first
 * @param claimedAt when it was signed, by the signer's own word; {@code null} if that is not told
 * @param named hashes of the certificates that the signer named, the own one first
 * @param stamps what the time stamps over the value are
 */
record Qualifying(
        Piece properties, List<Piece> around, @Nullable Instant claimedAt, List<Named> named, List<Stamp> stamps) {

    static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";

    private static final int MOST_STAMPS = 5;
    private static final int MOST_NAMED = 10;

    /** A certificate by its hash. */
    record Named(HashMethod hash, byte[] digest) {}

    /** A time stamp: how the value was written, and the stamp itself. */
    record Stamp(Canonical way, byte[] token) {}

    static Qualifying of(Piece signature, SignedProperties wanted) throws Misshapen {
        if (signature.all().anyMatch(one -> one != signature && one.tag().is(SignatureSearch.XMLDSIG, "Signature")))
            throw new Misshapen(SignatureFault.COUNTERSIGNED);
        Piece object = signature.only(SignatureSearch.XMLDSIG, "Object").orElseThrow(Qualifying::elsewhere);
        if (object.elements().size() != 1) throw elsewhere();
        Piece all = object.only(XADES, "QualifyingProperties").orElseThrow(Qualifying::elsewhere);
        String own = signature.tag().attribute("Id");
        if (own.isEmpty() || !all.tag().attribute("Target").equals("#" + own)) throw elsewhere();
        Piece signed = all.only(XADES, "SignedProperties").orElseThrow(Qualifying::elsewhere);
        Optional<Piece> unsigned = all.only(XADES, "UnsignedProperties");
        if (all.elements().size() != (unsigned.isPresent() ? 2 : 1)
                || !signed.tag().attribute("Id").equals(wanted.id())
                || carrying(signature, wanted.id()) != 1
                || carrying(signature, own) != 1) throw elsewhere();
        List<Piece> around = List.of(signature, object, all);
        for (Piece one : around)
            if (one.tag().attributes().stream().anyMatch(each -> each.prefix().equals("xml"))) throw new Misshapen();
        Piece signer = signed.only(XADES, "SignedSignatureProperties").orElseThrow(Misshapen::new);
        return new Qualifying(signed, around, claimed(signer), named(signer), stamps(unsigned));
    }

    /** The namespaces that hold where the signed properties begin. */
    List<Declaration> inherited(List<Declaration> aroundSignature) {
        List<Declaration> all = new ArrayList<>(aroundSignature);
        for (Piece one : around)
            for (Declaration own : one.tag().declarations()) {
                all.removeIf(each -> each.prefix().equals(own.prefix()));
                all.add(own);
            }
        return all;
    }

    private static long carrying(Piece signature, String id) {
        return signature.all().filter(one -> one.tag().carries(id)).count();
    }

    private static @Nullable Instant claimed(Piece signer) throws Misshapen {
        Optional<Piece> told = signer.only(XADES, "SigningTime");
        if (told.isEmpty()) return null;
        try {
            return OffsetDateTime.parse(told.get().unspaced()).toInstant();
        } catch (DateTimeParseException e) {
            throw new Misshapen();
        }
    }

    private static List<Named> named(Piece signer) throws Misshapen {
        Piece all = signer.only(XADES, "SigningCertificateV2")
                .or(() -> signer.only(XADES, "SigningCertificate"))
                .orElseThrow(() -> new Misshapen(SignatureFault.OTHER_CERTIFICATE));
        List<Named> found = new ArrayList<>();
        for (Piece one : all.elements()) {
            Piece digest = one.only(XADES, "CertDigest").orElseThrow(Misshapen::new);
            String method = digest.only(SignatureSearch.XMLDSIG, "DigestMethod")
                    .map(each -> each.tag().attribute("Algorithm"))
                    .orElseThrow(Misshapen::new);
            found.add(new Named(
                    HashMethod.of(method).orElseThrow(() -> SignedInfo.unknown(method)),
                    SignedInfo.base64(digest.only(SignatureSearch.XMLDSIG, "DigestValue")
                            .orElseThrow(Misshapen::new)
                            .unspaced())));
        }
        if (found.isEmpty() || found.size() > MOST_NAMED) throw new Misshapen();
        return found;
    }

    private static List<Stamp> stamps(Optional<Piece> unsigned) throws Misshapen {
        List<Piece> written = unsigned.flatMap(one -> one.only(XADES, "UnsignedSignatureProperties")).stream()
                .flatMap(one -> one.named("SignatureTimeStamp"))
                .toList();
        if (written.size() > MOST_STAMPS) throw new Misshapen();
        List<Stamp> found = new ArrayList<>();
        for (Piece one : written) {
            Canonical way = one.only(SignatureSearch.XMLDSIG, "CanonicalizationMethod").stream()
                    .flatMap(each -> Stream.of(each.tag().attribute("Algorithm")))
                    .findFirst()
                    .map(Canonical::of)
                    .orElse(Optional.of(Canonical.INCLUSIVE))
                    .orElseThrow(() -> new Misshapen(SignatureFault.TRANSFORM_REFUSED));
            found.add(new Stamp(
                    way,
                    SignedInfo.base64(one.only("EncapsulatedTimeStamp")
                            .orElseThrow(Misshapen::new)
                            .unspaced())));
        }
        return found;
    }

    private static Misshapen elsewhere() {
        return new Misshapen(SignatureFault.PROPERTIES_ELSEWHERE);
    }
}
