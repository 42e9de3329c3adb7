package vn.motcua.signing.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.SigningRefusal;

/** Keys in a token sign, are found again, and never leave it (programme E8; E7: a wrong PIN, a token that is away, many at once). */
@TestMethodOrder(
        MethodOrderer.MethodName.class) // the false PIN comes first: a token that is open stays so for all of a process
class KeyTokenTests {

    private static final byte[] TEXT = {1, 2, 3};

    /** One for all: the library looks at its slots when it is loaded, and never again. */
    private static @Nullable SoftToken made;

    @AfterAll
    static void away() throws IOException {
        if (made != null) made.close();
    }

    @Test
    void aKeyIsMadeAndUsedInTheTokenAndNeverLeavesIt() throws Exception {
        KeyToken token = token(SoftToken.PIN);
        KeyPair pair = token.fresh("secp256r1");
        token.keep("abc123", pair.getPrivate(), List.of(certificate(pair)));
        PrivateKey key = token.key("abc123").orElseThrow();
        assertThat(key.getEncoded()).as("the key's own bytes").isNull();
        assertThat(key.getFormat()).isNull();
        assertThat(key.toString()).contains("sensitive", "unextractable");
        assertThat(holds(pair.getPublic(), sign(key))).isTrue();
        assertThat(token.key("something else")).isEmpty();
        PrivateKey again = token(SoftToken.PIN).key("abc123").orElseThrow();
        assertThat(holds(pair.getPublic(), sign(again))).as("after a start").isTrue();
        assertThat(again.getEncoded()).isNull();
    }

    @Test
    void manySignAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            KeyToken token = token(SoftToken.PIN);
            KeyPair pair = token.fresh("secp256r1");
            token.keep("abc124", pair.getPrivate(), List.of(certificate(pair)));
            PrivateKey key = token.key("abc124").orElseThrow();
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < 200; i++) work.add(() -> holds(pair.getPublic(), sign(key)));
            for (Future<Boolean> one : threads.invokeAll(work))
                assertThat(one.get()).isTrue();
            token.look();
            assertThat(holds(pair.getPublic(), sign(token.key("abc124").orElseThrow())))
                    .as("after it was looked at")
                    .isTrue();
        }
    }

    @Test
    void aFalsePinOpensNothing() throws Exception {
        KeyToken wrong = token("00000000");
        assertThat(refusal(() -> wrong.fresh("secp256r1"))).isEqualTo(SigningRefusal.TOKEN_AWAY);
        assertThat(wrong.pinRefused()).as("it is not tried again").isTrue();
        assertThat(token(SoftToken.PIN).key("abc"))
                .as("the right one, after it")
                .isEmpty();
    }

    @Test
    void withoutATokenNothingIsMadeWhereFilesAreRefused() throws Exception {
        KeyFiles files = new KeyFiles(Files.createTempDirectory("keys"), "");
        KeyToken none = new KeyToken("", "0", "");
        KeyHouse earnest = new KeyHouse(files, none, "refuse");
        assertThat(refusal(() -> earnest.fresh("secp256r1"))).isEqualTo(SigningRefusal.KEYS_NEED_A_TOKEN);
        KeyHouse lenient = new KeyHouse(files, none, "allow");
        KeyPair pair = lenient.fresh("secp256r1");
        lenient.keep("abc", pair.getPrivate(), List.of(certificate(pair)));
        assertThat(lenient.key("abc")).isPresent();
        assertThat(earnest.key("abc")).as("a file is not even read").isEmpty();
    }

    private static KeyToken token(String pin) throws IOException {
        if (made == null) made = new SoftToken();
        SoftToken soft = made;
        return new KeyToken(SoftToken.own().toString(), soft.slot(), pin);
    }

    private static byte[] sign(PrivateKey key) throws Exception {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(TEXT);
        return signature.sign();
    }

    private static boolean holds(PublicKey key, byte[] value) throws Exception {
        Signature signature = Signature.getInstance("SHA256withECDSA", "SunEC");
        signature.initVerify(java.security.KeyFactory.getInstance("EC", "SunEC")
                .generatePublic(new java.security.spec.X509EncodedKeySpec(key.getEncoded())));
        signature.update(TEXT);
        return signature.verify(value);
    }

    private static X509Certificate certificate(KeyPair pair) throws Exception {
        X500Name name = new X500Name("CN=thử");
        Date now = Date.from(Instant.now());
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                now,
                                Date.from(Instant.now().plusSeconds(9999)),
                                name,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }

    private static SigningRefusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        Refused refused = catchThrowableOfType(Refused.class, what);
        assertThat(refused).as("nothing was refused").isNotNull();
        return (SigningRefusal) refused.refusal();
    }
}
