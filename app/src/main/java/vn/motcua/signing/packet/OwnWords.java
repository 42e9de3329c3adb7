package vn.motcua.signing.packet;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.signing.cms.BelievedTime;
import vn.motcua.signing.cms.SeenToken;
import vn.motcua.signing.trust.AlgorithmList;
import vn.motcua.signing.verdict.SignatureFault;
import vn.motcua.signing.verdict.SignedWhen;

/** Judges what a signature tells of itself (XAdES): that it is what was signed, that the certificate is the one named there, and what time is proven. */
@Component
class OwnWords {

    private final BelievedTime time;
    private final AlgorithmList algorithms;

    OwnWords(BelievedTime time, AlgorithmList algorithms) {
        this.time = time;
        this.algorithms = algorithms;
    }

    SignedWhen of(
            SignatureSearch.Found found,
            SignedProperties wanted,
            X509Certificate signer,
            List<X509Certificate> certificates)
            throws Misshapen, IOException {
        Qualifying words = read(found, wanted);
        named(words.named(), signer, certificates);
        List<SeenToken> tokens = tokens(found, words.stamps());
        return new SignedWhen(
                words.claimedAt(),
                !words.stamps().isEmpty(),
                tokens.size() == words.stamps().size() ? time.earliest(tokens).orElse(null) : null);
    }

    /** The words themselves, as they were signed. */
    static Qualifying read(SignatureSearch.Found found, SignedProperties wanted) throws Misshapen, IOException {
        Qualifying words = Qualifying.of(found.piece(), wanted);
        byte[] text = SignedForms.canonical(
                words.properties(), words.inherited(found.inherited()), wanted.way(), wanted.prefixes());
        if (!MessageDigest.isEqual(hash(wanted.hash(), text), wanted.digest()))
            throw new Misshapen(SignatureFault.PROPERTIES_ALTERED);
        return words;
    }

    /** The first hash is the signer's; who names more names all that come along. */
    private void named(List<Qualifying.Named> named, X509Certificate signer, List<X509Certificate> certificates)
            throws Misshapen {
        if (!is(named.getFirst(), signer)) throw new Misshapen(SignatureFault.OTHER_CERTIFICATE);
        if (named.size() == 1) return;
        for (X509Certificate one : certificates)
            if (named.stream().noneMatch(each -> is(each, one))) throw new Misshapen(SignatureFault.OTHER_CERTIFICATE);
    }

    private boolean is(Qualifying.Named named, X509Certificate certificate) {
        try {
            return algorithms.of(named.hash().part()) != AlgorithmList.Standing.REFUSED
                    && MessageDigest.isEqual(hash(named.hash(), certificate.getEncoded()), named.digest());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The stamps that hold and are over this very value. */
    private static List<SeenToken> tokens(SignatureSearch.Found found, List<Qualifying.Stamp> stamps)
            throws Misshapen, IOException {
        Piece value = found.piece().only("SignatureValue").orElseThrow(Misshapen::new);
        List<SeenToken> good = new java.util.ArrayList<>();
        for (Qualifying.Stamp one : stamps) {
            byte[] text = SignedForms.canonical(value, found.inside(), one.way(), Set.of());
            SeenToken.of(one.token()).filter(token -> token.covers(text)).ifPresent(good::add);
        }
        return good;
    }

    private static byte[] hash(HashMethod method, byte[] text) {
        try {
            return MessageDigest.getInstance(method.java()).digest(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
