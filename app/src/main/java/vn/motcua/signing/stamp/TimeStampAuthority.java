package vn.motcua.signing.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.SetUpAuthority;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;

/** Our own authority's time stamps. For development and a beginning, as the authority is; the time is the database's. */
@Component
public class TimeStampAuthority {

    /** The longest question. */
    public static final int LONGEST = 10_000;

    /** Our policy, under a number that anybody may make for themselves (ITU-T X.667). */
    static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.25.215783410872331287643098120947312098411");

    private static final Set<String> HASHES =
            Set.of(TSPAlgorithms.SHA256.getId(), TSPAlgorithms.SHA384.getId(), TSPAlgorithms.SHA512.getId());
    private static final int SERIAL_BITS = 127;

    private final SetUpAuthority setUp;
    private final SigningKeys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TimeStampAuthority(SetUpAuthority setUp, SigningKeys keys, Clock clock) {
        this.setUp = setUp;
        this.keys = keys;
        this.clock = clock;
    }

    /** The answer to a question, both as RFC 3161 has them; what cannot be stamped is told why. */
    public byte[] answer(byte[] question) {
        setUp.ifMissing();
        SigningKey key = keys.ofStamps().orElseThrow(() -> Refused.because(SigningRefusal.AUTHORITY_AWAY));
        TimeStampRequest asked = asked(question);
        return keys.using(key, () -> answered(key, asked));
    }

    private static TimeStampRequest asked(byte[] question) {
        try {
            return new TimeStampRequest(question);
        } catch (IOException | RuntimeException e) { // what the ASN.1 reader throws at bytes that are no question
            throw Refused.because(SigningRefusal.STAMP_REQUEST_UNREADABLE);
        }
    }

    private byte[] answered(SigningKey key, TimeStampRequest asked) {
        try {
            return new TimeStampResponseGenerator(generator(key), HASHES)
                    .generate(asked, new BigInteger(SERIAL_BITS, random), Date.from(clock.instant()))
                    .getEncoded();
        } catch (TSPException | IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TimeStampTokenGenerator generator(SigningKey key)
            throws OperatorCreationException, GeneralSecurityException, TSPException {
        DigestCalculator sha256 = new JcaDigestCalculatorProviderBuilder()
                .build()
                .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
        TimeStampTokenGenerator generator = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", key.key(), key.certificate()),
                sha256,
                POLICY);
        generator.setAccuracySeconds(1);
        // with the root: what lies in the last stamp of a file is signed by nobody, and is found changed only beside
        // its issuer
        generator.addCertificates(new JcaCertStore(key.chain()));
        return generator;
    }
}
