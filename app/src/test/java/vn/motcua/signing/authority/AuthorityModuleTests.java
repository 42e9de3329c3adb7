package vn.motcua.signing.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.AxisSeals;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertificateState;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.RevocationReason;
import vn.motcua.signing.Seal;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.answer.RevocationAnswers;
import vn.motcua.signing.trust.TrustPath;
import vn.motcua.signing.verdict.Trust;
import vn.motcua.testing.RunningTest;

/** The authority issues, renews and revokes; what it gives is what other people's tools take for right. */
@RunningTest
@SuppressWarnings("NullAway") // it does not see that the array itself may be null
class AuthorityModuleTests {

    @Autowired
    private AuthorityKeeper keeper;

    @Autowired
    private IssueCertificate issue;

    @Autowired
    private RevokeCertificate revoke;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private SetUpAuthority setUp;

    @Autowired
    private RevocationAnswers answers;

    @Autowired
    private TrustPath trust;

    @Autowired
    private Certificates certificates;

    @Autowired
    private RevocationLists lists;

    @Autowired
    private AxisSeals seals;

    @Autowired
    private Intents intents;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Value("${motcua.data}")
    private Path data;

    @BeforeEach
    void ready() {
        Actors.as(Actor.SYSTEM, keeper::round);
    }

    @Test
    void whatIsIssuedLeadsToTheRootUntilItIsRevoked() throws Exception {
        CertificateId id = issue(wish("G15", null, null));
        assertThat(Openssl.verify(certificates.chain(id), lists())).as("issued").contains("OK");
        X509Certificate certificate = certificates.chain(id).getFirst();
        assertThat(certificate.getSubjectX500Principal().getName(X500Principal.RFC1779))
                .contains("CN=Bộ Tư pháp")
                .contains("OID.2.5.4.97=GOVVN-G15");
        assertThat(crl().isRevoked(certificate)).as("the control").isFalse();
        operate(() -> revoke.revoke(id, RevocationReason.KEY_COMPROMISE, "Mất thẻ"));
        assertThat(crl().isRevoked(certificate)).isTrue();
        assertThat(Openssl.verify(certificates.chain(id), lists())).contains("revoked");
        assertThat(certificates.find(id).orElseThrow().state(clock.instant())).isEqualTo(CertificateState.REVOKED);
        assertThat(refusal(() -> operate(() -> revoke.revoke(id, RevocationReason.UNSPECIFIED, "Lần nữa"))))
                .isEqualTo(SigningRefusal.REVOKED_ALREADY);
    }

    @Test
    void whatWasRevokedWhileTheListCouldNotBeSignedStandsInTheNextOne() throws Exception {
        CertificateId id = issue(wish("G15", null, null));
        Actors.as(Actor.SYSTEM, keeper::round);
        long before = lists.state();
        Actors.as(Actor.SYSTEM, keeper::round);
        assertThat(lists.state()).as("the control: nothing new, no list").isEqualTo(before);
        jdbc.sql(
                        "insert into signing.revocation (certificate, revoked_at, reason, note) values (?, now(), 'KEY_COMPROMISE', 'Mất thẻ')")
                .param(id.value())
                .update();
        assertThat(lists.state()).as("whoever judges reads anew").isEqualTo(before + 1);
        Actors.as(Actor.SYSTEM, keeper::round);
        assertThat(lists.state()).as("and again with the list").isEqualTo(before + 2);
        assertThat(crl().isRevoked(certificates.chain(id).getFirst())).isTrue();
    }

    @Test
    void aNewAuthorityStandsBesideTheOldOne() throws Exception {
        CertificateId old = issue(wish("G15", null, null));
        try {
            isRenewed(old);
        } finally { // the other tests of this database go on with the first one
            jdbc.sql("update signing.certificate set key_here = false where kind in ('ROOT', 'ISSUING') and id > ?")
                    .param(old.value())
                    .update();
        }
    }

    private void isRenewed(CertificateId old) throws Exception {
        operate(() -> setUp.renew(true));
        Actors.as(Actor.SYSTEM, keeper::round);
        CertificateId fresh = issue(wish("G15", null, null));
        assertThat(certificates.find(fresh).orElseThrow().issuer())
                .isNotEqualTo(certificates.find(old).orElseThrow().issuer());
        for (CertificateId one : List.of(old, fresh)) {
            assertThat(Openssl.verify(certificates.chain(one), listsOf(one))).contains("OK");
            assertThat(revoked(one)).as("answered in its own issuer's name").isFalse();
            assertThat(trust.of(certificates.chain(one).getFirst(), List.of(), clock.instant()))
                    .isEqualTo(Trust.TRUSTED);
        }
        long newer = lists.newest(issuer(fresh)).orElseThrow().number();
        operate(() -> revoke.revoke(old, RevocationReason.KEY_COMPROMISE, "Mất thẻ"));
        assertThat(Openssl.verify(certificates.chain(old), listsOf(old))).contains("revoked");
        assertThat(revoked(old)).isTrue();
        assertThat(revoked(fresh)).isFalse();
        assertThat(lists.newest(issuer(fresh)).orElseThrow().number())
                .as("the other one's list says nothing of it")
                .isEqualTo(newer);
        assertThat(new URI(place(certificates.chain(fresh).getFirst())).getPath())
                .isEqualTo("/signing/crl/"
                        + certificates.find(issuer(fresh)).orElseThrow().serial());
    }

    /** The answer, after its responder was seen to be the certificate's issuer's. */
    private boolean revoked(CertificateId id) throws Exception {
        List<X509Certificate> chain = certificates.chain(id);
        BasicOCSPResp answer = answers.about(chain.getFirst(), chain.get(1));
        X509Certificate responder = new JcaX509CertificateConverter().getCertificate(answer.getCerts()[0]);
        responder.verify(chain.get(1).getPublicKey());
        assertThat(answer.isSignatureValid(new JcaContentVerifierProviderBuilder().build(responder)))
                .isTrue();
        return answer.getResponses()[0].getCertStatus() instanceof RevokedStatus;
    }

    private static String place(X509Certificate certificate) throws Exception {
        return CRLDistPoint.getInstance(JcaX509ExtensionUtils.parseExtensionValue(
                        certificate.getExtensionValue(Extension.cRLDistributionPoints.getId())))
                .getDistributionPoints()[0]
                .getDistributionPoint()
                .getName()
                .toString()
                .replaceAll("(?s).*?(http[^]\\s]*).*", "$1");
    }

    private CertificateId issuer(CertificateId id) {
        return java.util.Objects.requireNonNull(
                certificates.find(id).orElseThrow().issuer());
    }

    private List<byte[]> listsOf(CertificateId id) {
        return List.of(
                lists.newest(issuer(id)).orElseThrow().der(),
                lists.newest(issuer(issuer(id))).orElseThrow().der());
    }

    @Test
    void anAgencyThatMakesItsOwnKeySendsARequest() throws Exception {
        KeyPair pair = curve();
        CertificateId id = issue(wish("G15", csr(pair, pair.getPrivate()), null));
        assertThat(certificates.chain(id).getFirst().getPublicKey()).isEqualTo(pair.getPublic());
        assertThat(certificates.find(id).orElseThrow().keyHere()).isFalse();
        assertThat(Openssl.verify(certificates.chain(id), lists())).contains("OK");
    }

    @Test
    void aRequestWithoutTheKeyOrWithAWeakOneIsRefused() throws Exception {
        KeyPair pair = curve();
        assertThat(SigningRequestFile.read(csr(pair, pair.getPrivate())))
                .as("the control")
                .isNotEmpty();
        assertThat(refusal(() -> SigningRequestFile.read(csr(pair, curve().getPrivate()))))
                .isEqualTo(SigningRefusal.CSR_NOT_SIGNED);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair weak = generator.generateKeyPair();
        assertThat(refusal(() -> SigningRequestFile.read(csr(weak, weak.getPrivate()))))
                .isEqualTo(SigningRefusal.KEY_TOO_WEAK);
        byte[] whole = csr(pair, pair.getPrivate());
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x41;
            assertThat(refusal(() -> SigningRequestFile.read(damaged)))
                    .as("byte " + at)
                    .isInstanceOf(SigningRefusal.class);
        }
    }

    @Test
    void aRenewedCertificateHasANewKeyAndTheOldOneHoldsOn() {
        AgencyId agency = agency("H41");
        CertificateId old = issue(new Wish(CertificateKind.AGENCY, agency, "", null, null));
        CertificateId fresh = issue(new Wish(CertificateKind.AGENCY, agency, "", null, old));
        SigningKey key = keys.ofAgency(agency).orElseThrow();
        assertThat(key.id()).isEqualTo(fresh);
        assertThat(key.certificate().getPublicKey())
                .isNotEqualTo(certificates.chain(old).getFirst().getPublicKey());
        assertThat(certificates.find(old).orElseThrow().state(clock.instant())).isEqualTo(CertificateState.VALID);
        operate(() -> revoke.revoke(fresh, RevocationReason.SUPERSEDED, "Thử lại"));
        assertThat(keys.ofAgency(agency).orElseThrow().id())
                .as("a revoked key signs nothing more")
                .isEqualTo(old);
        assertThat(refusal(() -> issue(new Wish(CertificateKind.AGENCY, agency, "", null, fresh))))
                .isEqualTo(SigningRefusal.NOT_RENEWABLE);
    }

    @Test
    void keysAreReadableByThisUserOnly() throws Exception {
        String serial = certificates
                .find(keys.ofAxis().orElseThrow().id())
                .orElseThrow()
                .serial();
        Path folder = data.resolve("keys/signing");
        for (String name : List.of(serial + ".p12", "password"))
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
    }

    @Test
    void aSealHoldsForItsBytesAndForNoOthers() {
        byte[] text = "biên nhận".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Seal seal = seals.seal("test", text);
        X509Certificate certificate = seal.chain().getFirst();
        assertThat(AxisSeals.holds(certificate, text, seal.signature())).isTrue();
        for (int at = 0; at < text.length; at++) {
            byte[] other = text.clone();
            other[at] ^= 1;
            assertThat(AxisSeals.holds(certificate, other, seal.signature())).isFalse();
        }
        assertThat(AxisSeals.holds(certificate, text, new byte[0])).isFalse();
        assertThat(Openssl.verify(seal.chain(), lists())).contains("OK");
    }

    @Test
    void aSealThatNobodyKeptIsKnownOf() {
        transaction.executeWithoutResult(status -> {
            seals.seal("test.lost", new byte[] {1});
            status.setRollbackOnly();
        });
        seals.seal("test.kept", new byte[] {2});
        assertThat(outcome("test.lost")).isNull();
        assertThat(outcome("test.kept")).isEqualTo("KEPT");
        back("test.lost", 59);
        intents.resolve();
        assertThat(outcome("test.lost")).as("somebody may be at it").isNull();
        back("test.lost", 16 + 15);
        intents.resolve();
        assertThat(outcome("test.lost")).as("a minute after the longest lease").isEqualTo("LOST");
        assertThat(outcome("test.kept")).isEqualTo("KEPT");
    }

    @Test
    void aSealThatWasKeptLateIsNotLost() {
        long intent = intents.intend(keys.ofAxis().orElseThrow().id(), "test.late", new byte[32]);
        back("test.late", 120);
        intents.resolve();
        assertThat(outcome("test.late")).isEqualTo("LOST");
        intents.kept(intent);
        assertThat(outcome("test.late")).isEqualTo("KEPT");
    }

    private void back(String purpose, int seconds) {
        jdbc.sql("update signing.intent set intended_at = intended_at - make_interval(secs => ?) where purpose = ?")
                .params(seconds, purpose)
                .update();
    }

    private String outcome(String purpose) {
        return jdbc.sql("select outcome from signing.intent where purpose = ?")
                .param(purpose)
                .query((row, number) -> java.util.Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private CertificateId issue(Wish wish) {
        return Actors.as(Actor.OPERATOR, () -> issue.issue(wish));
    }

    private static void operate(Runnable what) {
        Actors.as(Actor.OPERATOR, what);
    }

    private Wish wish(String code, byte[] csr, CertificateId replaces) {
        return new Wish(CertificateKind.AGENCY, agency(code), "", csr, replaces);
    }

    private AgencyId agency(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow()
                .id();
    }

    /** Those of the authority that issues now: another test of this database may have had another one for a while. */
    private List<byte[]> lists() {
        return List.of(
                lists.newest(keys.issuer(CertificateKind.ISSUING).id())
                        .orElseThrow()
                        .der(),
                lists.newest(keys.issuer(CertificateKind.ROOT).id())
                        .orElseThrow()
                        .der());
    }

    private X509CRL crl() throws Exception {
        return (X509CRL) java.security.cert.CertificateFactory.getInstance("X.509")
                .generateCRL(new java.io.ByteArrayInputStream(lists().getFirst()));
    }

    private static KeyPair curve() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static byte[] csr(KeyPair pair, PrivateKey signer) throws Exception {
        String algorithm = signer.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        return new JcaPKCS10CertificationRequestBuilder(new X500Principal("CN=ai cũng được"), pair.getPublic())
                .build(new JcaContentSignerBuilder(algorithm).build(signer))
                .getEncoded();
    }

    private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        Refused refused = catchThrowableOfType(Refused.class, what);
        assertThat(refused).as("nothing was refused").isNotNull();
        return refused.refusal();
    }
}
