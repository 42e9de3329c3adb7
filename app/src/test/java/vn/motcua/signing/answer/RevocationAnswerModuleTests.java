package vn.motcua.signing.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.RevocationReason;
import vn.motcua.signing.authority.IssueCertificate;
import vn.motcua.signing.authority.RevokeCertificate;
import vn.motcua.signing.authority.SetUpAuthority;
import vn.motcua.signing.authority.Wish;
import vn.motcua.testing.RunningTest;

/** OpenSSL asks whether a certificate holds, and believes the answer: good, revoked at once, unknown of another issuer's. */
@RunningTest
class RevocationAnswerModuleTests {

    private static final Path OPENSSL = Path.of("/usr/bin/openssl");

    @Autowired
    private IssueCertificate issue;

    @Autowired
    private RevokeCertificate revoke;

    @Autowired
    private Certificates certificates;

    @Autowired
    private RevocationAnswers answers;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private Issuers issuers;

    @Autowired
    private SetUpAuthority setUp;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @Test
    void goodThenRevoked() throws Exception {
        CertificateId id = Actors.as(
                Actor.OPERATOR,
                () -> issue.issue(new Wish(
                        CertificateKind.AGENCY,
                        codes.carrier(AgencyCode.of("G15"), AsOf.today(clock))
                                .orElseThrow()
                                .id(),
                        "",
                        null,
                        null)));
        List<X509Certificate> chain = certificates.chain(id);
        assertThat(ask(chain.get(0), chain)).contains("Response verify OK", ": good");
        Actors.as(Actor.OPERATOR, () -> revoke.revoke(id, RevocationReason.KEY_COMPROMISE, "Mất thẻ"));
        assertThat(ask(chain.get(0), chain)).contains("Response verify OK", ": revoked", "keyCompromise");
        assertThat(ask(chain.get(1), chain)).as("the root's, not ours to say").contains(": unknown");
    }

    /** They are read once, and anew as soon as there is another one: what that one signs is answered for at once. */
    @Test
    void theAuthoritysCertificatesAreKeptInMindUntilTheyAreRenewed() throws Exception {
        setUp.ifMissing();
        long newest = jdbc.sql("select max(id) from signing.certificate")
                .query(Long.class)
                .single();
        try {
            areKeptInMind();
        } finally { // the other tests of this database go on with the first one
            jdbc.sql("update signing.certificate set key_here = false where kind in ('ROOT', 'ISSUING') and id > ?")
                    .param(newest)
                    .update();
        }
    }

    private void areKeptInMind() throws Exception {
        List<Issuers.One> before = issuers.all();
        assertThat(issuers.all()).as("asked again").isSameAs(before);
        List<X509Certificate> old = issued();
        Actors.as(Actor.OPERATOR, () -> {
            setUp.renew(false);
            return true;
        });
        List<X509Certificate> fresh = issued();
        assertThat(fresh.get(1)).as("signed by the new one").isNotEqualTo(old.get(1));
        assertThat(answers.speaksFor(fresh.get(1))).isTrue();
        for (List<X509Certificate> chain : List.of(fresh, old)) {
            BasicOCSPResp answer = answers.about(chain.get(0), chain.get(1));
            assertThat(answer.getResponses()[0].getCertStatus()).as("good").isNull();
        }
        BasicOCSPResp foreign = answers.about(fresh.get(0), old.get(1));
        assertThat(foreign.getResponses()[0].getCertStatus())
                .as("the old one did not sign it")
                .isInstanceOf(UnknownStatus.class);
        assertThat(issuers.all()).hasSize(before.size() + 1);
    }

    private List<X509Certificate> issued() {
        return certificates.chain(Actors.as(
                Actor.OPERATOR,
                () -> issue.issue(new Wish(
                        CertificateKind.AGENCY,
                        codes.carrier(AgencyCode.of("G15"), AsOf.today(clock))
                                .orElseThrow()
                                .id(),
                        "",
                        null,
                        null))));
    }

    @Test
    void certificatesSayWhereToAsk() throws Exception {
        CertificateId id = Actors.as(
                Actor.OPERATOR,
                () -> issue.issue(new Wish(
                        CertificateKind.AGENCY,
                        codes.carrier(AgencyCode.of("G15"), AsOf.today(clock))
                                .orElseThrow()
                                .id(),
                        "",
                        null,
                        null)));
        String text = new String(
                certificates.chain(id).getFirst().getExtensionValue("1.3.6.1.5.5.7.1.1"), StandardCharsets.ISO_8859_1);
        assertThat(text).contains("/signing/ocsp", "/signing/ca/");
    }

    @Test
    void whatIsNoQuestionIsToldSo() throws Exception {
        assertThat(new OCSPResp(answers.answer(new byte[] {1, 2, 3})).getStatus())
                .isEqualTo(OCSPRespBuilder.MALFORMED_REQUEST);
    }

    private String ask(X509Certificate about, List<X509Certificate> chain) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(OPENSSL) || System.getenv("CI") != null, "OpenSSL is missing");
        Path folder = Files.createTempDirectory("ocsp");
        List<String> words = new ArrayList<>(List.of(
                OPENSSL.toString(),
                "ocsp",
                "-issuer",
                pem(folder.resolve("issuer"), chain.get(1)).toString(),
                "-cert",
                pem(folder.resolve("own"), about).toString(),
                "-CAfile",
                pem(folder.resolve("root"), chain.getLast()).toString(),
                "-url",
                "http://localhost:" + port + "/signing/ocsp"));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Path pem(Path file, X509Certificate certificate) throws Exception {
        return Files.writeString(
                file,
                "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }
}
