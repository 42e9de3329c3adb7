package vn.motcua.signing.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.authority.RevocationLists;
import vn.motcua.signing.authority.SetUpAuthority;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.trust.TrustPath;
import vn.motcua.signing.trust.TrustStore;
import vn.motcua.testing.RunningTest;

/** Time stamps: OpenSSL takes ours for right, and of other servers' answers only a good one is kept (programme E5). */
@RunningTest
class StampModuleTests {

    private static final Path OPENSSL = Path.of("/usr/bin/openssl");

    @Autowired
    private TimeStampAuthority authority;

    @Autowired
    private TimeStamps stamps;

    @Autowired
    private SetUpAuthority setUp;

    @Autowired
    private StampCheck check;

    @Autowired
    private TrustPath trust;

    @Autowired
    private TrustStore store;

    @Autowired
    private RevocationLists lists;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private Certificates certificates;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @BeforeEach
    void ready() {
        setUp.ifMissing();
    }

    /** Without it no stamp of ours would be believed until the background gets there, and the first letters would go out without one. */
    @Test
    void eachCertificateOfTheAuthoritysComesWithItsList() {
        Set<X509CRL> before = Set.copyOf(store.known().revoked());
        transaction.executeWithoutResult(status -> {
            Actors.as(Actor.OPERATOR, () -> {
                setUp.renew(true);
                return true;
            });
            status.setRollbackOnly();
            assertThat(certificates.authority().stream().limit(2))
                    .hasSize(2)
                    .allMatch(one -> lists.newest(one.id()).isPresent());
        });
        assertThat(store.known().revoked()).as("nothing is left of it").hasSameSizeAs(before);
    }

    @Test
    void opensslTakesOurStampsForRight() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(OPENSSL) || System.getenv("CI") != null, "OpenSSL is missing");
        Path folder = Files.createTempDirectory("tsa");
        Path data = Files.writeString(folder.resolve("text"), "Giấy khai sinh");
        Path asked = folder.resolve("asked");
        run("ts", "-query", "-data", data.toString(), "-sha256", "-cert", "-out", asked.toString());
        HttpResponse<byte[]> answer = post("/signing/tsa", "application/timestamp-query", Files.readAllBytes(asked));
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/timestamp-reply");
        Path stamp = Files.write(folder.resolve("stamp"), answer.body());
        List<X509Certificate> chain = keys.ofStamps().orElseThrow().chain();
        Path root = pem(folder.resolve("root"), chain.getLast());
        String said = run(
                "ts",
                "-verify",
                "-data",
                data.toString(),
                "-in",
                stamp.toString(),
                "-CAfile",
                root.toString(),
                "-untrusted",
                pem(folder.resolve("issuing"), chain.get(1)).toString());
        assertThat(said).contains("Verification: OK");
        Files.writeString(data, "Giấy khai tử");
        assertThat(run(
                        "ts",
                        "-verify",
                        "-data",
                        data.toString(),
                        "-in",
                        stamp.toString(),
                        "-CAfile",
                        root.toString(),
                        "-untrusted",
                        folder.resolve("issuing").toString()))
                .as("another text")
                .contains("FAILED");
    }

    @Test
    void whatIsNoQuestionIsRefused() throws Exception {
        assertThat(post("/signing/tsa", "application/timestamp-query", new byte[] {1, 2, 3})
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aGoodAnswerIsKept() throws Exception {
        assertThat(stamps.stamp(TSPAlgorithms.SHA256.getId(), new byte[32])).isNotEmpty();
        TimeStampRequest asked = asked(1, 7);
        assertThat(check.token(asked, authority.answer(asked.getEncoded()))).isNotNull();
        assertThat(stamps.stopped()).isFalse();
    }

    @Test
    void anAnswerToAnotherQuestionIsNot() throws Exception {
        byte[] answer = authority.answer(asked(1, 7).getEncoded());
        assertThat(fault(asked(2, 7), answer)).as("imprint").isEqualTo(StampFault.NOT_WHAT_WAS_ASKED);
        assertThat(fault(asked(1, 8), answer)).as("nonce").isEqualTo(StampFault.NOT_WHAT_WAS_ASKED);
        TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
        asking.setCertReq(true);
        asking.setReqPolicy("1.2.3.4");
        TimeStampRequest policy = asking.generate(TSPAlgorithms.SHA256, imprint(1), BigInteger.valueOf(7));
        assertThat(fault(policy, answer)).as("policy").isEqualTo(StampFault.NOT_WHAT_WAS_ASKED);
    }

    @Test
    void bytesThatAreNoAnswerAreNot() throws Exception {
        assertThat(fault(asked(1, 7), new byte[] {0x30, 3, 2, 1, 5})).isEqualTo(StampFault.UNREADABLE);
        assertThat(fault(asked(1, 7), new byte[0])).isEqualTo(StampFault.UNREADABLE);
    }

    @Test
    void aServerNobodyBelievesIsNot() throws Exception {
        Instant now = clock.instant();
        Server stranger = new Server(
                now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)), KeyPurposeId.id_kp_timeStamping);
        assertThat(fault(asked(1, 7), stranger.answer(asked(1, 7), now))).isEqualTo(StampFault.NOT_TRUSTED);
    }

    @Test
    void aStampFromAnotherTimeIsNot() throws Exception {
        Instant then = clock.instant().minus(Duration.ofHours(2));
        Server late = new Server(
                then.minus(Duration.ofDays(1)), then.plus(Duration.ofDays(1)), KeyPurposeId.id_kp_timeStamping);
        assertThat(fault(asked(1, 7), late.answer(asked(1, 7), then))).isEqualTo(StampFault.WRONG_TIME);
    }

    @Test
    void anExpiredServerIsNot() throws Exception {
        Instant now = clock.instant();
        Server expired = new Server(
                now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1)), KeyPurposeId.id_kp_timeStamping);
        assertThat(fault(asked(1, 7), expired.answer(asked(1, 7), now))).isEqualTo(StampFault.NOT_ITS_OWN);
    }

    @Test
    void ourStampsSignNothingElse() {
        X509Certificate own = keys.ofStamps().orElseThrow().certificate();
        assertThat(trust.of(own, List.of(), clock.instant()))
                .isEqualTo(vn.motcua.signing.verdict.Trust.NOT_FOR_SIGNING);
        assertThat(trust.believed(own, List.of(), clock.instant())).isEqualTo(vn.motcua.signing.verdict.Trust.TRUSTED);
        assertThat(certificates.authority()).isNotEmpty();
    }

    private StampFault fault(TimeStampRequest asked, byte[] answer) {
        NoStamp none = catchThrowableOfType(NoStamp.class, () -> check.token(asked, answer));
        assertThat(none).as("it was kept").isNotNull();
        return none.fault();
    }

    private static TimeStampRequest asked(int text, long nonce) throws Exception {
        TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
        asking.setCertReq(true);
        return asking.generate(TSPAlgorithms.SHA256, imprint(text), BigInteger.valueOf(nonce));
    }

    private static byte[] imprint(int text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(new byte[] {(byte) text});
    }

    private HttpResponse<byte[]> post(String path, String type, byte[] body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static Path pem(Path file, X509Certificate certificate) throws Exception {
        return Files.writeString(
                file,
                "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }

    private static String run(String... words) throws IOException {
        List<String> all = new java.util.ArrayList<>(List.of(OPENSSL.toString()));
        all.addAll(List.of(words));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** A time stamp server of somebody. */
    private static final class Server {

        private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

        private final PrivateKey key;
        private final X509Certificate certificate;

        Server(Instant from, Instant until, KeyPurposeId purpose) throws Exception {
            KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
            X500Name name = new X500Name("CN=Người lạ");
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    name, BigInteger.ONE, Date.from(from), Date.from(until), name, pair.getPublic());
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
            this.key = pair.getPrivate();
            this.certificate = new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
        }

        byte[] answer(TimeStampRequest asked, Instant at) throws Exception {
            TimeStampTokenGenerator generator = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", key, certificate),
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    POLICY);
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            return new TimeStampResponseGenerator(generator, Set.of(TSPAlgorithms.SHA256.getId()))
                    .generate(asked, BigInteger.TEN, Date.from(at))
                    .getEncoded();
        }
    }
}
