package vn.motcua.signing.packet;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.signing.cms.BelievedTime;
import vn.motcua.signing.cms.SeenToken;
import vn.motcua.signing.trust.AlgorithmList;
import vn.motcua.signing.verdict.AlgorithmStanding;
import vn.motcua.signing.verdict.SignatureFault;
import vn.motcua.signing.verdict.SignedWhen;

/** Judges what a signature tells of itself (XAdES): that the certificate is the one named there, and what time is proven. */
@Component
class OwnWords {

    private final BelievedTime time;
    private final AlgorithmList algorithms;
    private final Clock clock;

    OwnWords(BelievedTime time, AlgorithmList algorithms, Clock clock) {
        this.time = time;
        this.algorithms = algorithms;
        this.clock = clock;
    }

    SignedWhen of(SeenPacket.Own words, X509Certificate signer, List<X509Certificate> certificates) throws Misshapen {
        named(words.named(), signer, certificates);
        List<SeenToken> tokens = words.tokens().stream()
                .flatMap(one -> SeenToken.of(one).stream())
                .toList();
        return new SignedWhen(
                words.claimedAt(),
                words.stamps() > 0,
                tokens.size() == words.stamps() ? time.earliest(tokens).orElse(null) : null);
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
            return algorithms.of(clock.instant(), named.hash().part()) != AlgorithmStanding.REFUSED
                    && MessageDigest.isEqual(named.hash().of(certificate.getEncoded()), named.digest());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
