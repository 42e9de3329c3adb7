package vn.motcua.signing.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.Contact;
import vn.motcua.directory.change.FoundAgency;
import vn.motcua.directory.change.Ground;
import vn.motcua.directory.change.NewAgency;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.answer.RevocationAnswers;
import vn.motcua.signing.container.Enclosed;
import vn.motcua.signing.container.SignContainer;
import vn.motcua.signing.packet.PacketSigner;
import vn.motcua.signing.packet.PacketText;
import vn.motcua.testing.ModuleTest;

/** A token that is pulled out in the middle of a use, wherever something is signed: each time that is said, nothing is a fault, and the next use opens it anew. */
@ModuleTest
@DirtiesContext
class TokenAwayModuleTests {

    @SuppressWarnings("NullAway.Init")
    private static SoftToken soft;

    @SuppressWarnings("NullAway.Init")
    private static FaultyLibrary token;

    @Autowired
    private SetUpAuthority setUp;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private IssueCertificate issue;

    @Autowired
    private SignRevocationList lists;

    @Autowired
    private PacketSigner packets;

    @Autowired
    private SignContainer containers;

    @Autowired
    private RevocationAnswers answers;

    @Autowired
    private FoundAgency found;

    @Autowired
    private Clock clock;

    @BeforeAll
    static void made() throws Exception {
        Path folder = Files.createTempDirectory("motcua-token");
        soft = new SoftToken();
        token = new FaultyLibrary(folder);
    }

    @AfterAll
    static void away() throws IOException {
        soft.close();
        for (String file : List.of("faulty.c", "faulty.so", "logins"))
            Files.deleteIfExists(token.path().resolveSibling(file));
        Files.deleteIfExists(token.path().getParent());
    }

    @DynamicPropertySource
    static void keysInTheToken(DynamicPropertyRegistry registry) {
        registry.add("motcua.signing.token", () -> token.path().toString());
        registry.add("motcua.signing.token-slot", () -> soft.slot());
        registry.add("motcua.signing.token-pin", () -> SoftToken.PIN);
        registry.add("motcua.signing.token-every", () -> "9h"); // only use finds out
        registry.add("motcua.signing.key-files", () -> "refuse");
    }

    @Test
    void whateverIsSignedSaysThatTheTokenIsAway() throws Throwable {
        Actors.as(Actor.SYSTEM, () -> setUp.ifMissing());
        AgencyId agency = Actors.as(Actor.OPERATOR, () -> office());
        issue(agency, CertificateKind.AGENCY);
        X509Certificate own = keys.ofAgency(agency).orElseThrow().certificate();
        X509Certificate issuer = keys.ofAgency(agency).orElseThrow().chain().get(1);

        pulledOutIn("a packet", () -> packets.sign(agency, PacketText.source(PacketText.PACKET), out()));
        pulledOutIn(
                "a container",
                () -> containers.ofAgency(
                        agency,
                        List.of(new Enclosed("a.txt", "text/plain", () -> new ByteArrayInputStream(new byte[] {1}))),
                        "test.token",
                        out()));
        pulledOutIn("evidence", () -> answers.about(own, issuer));
        pulledOutIn(
                "a list",
                () -> Actors.as(
                        Actor.SYSTEM,
                        () -> lists.sign(keys.issuer(CertificateKind.ISSUING).id())));
        pulledOutIn("a certificate", () -> issue(agency, CertificateKind.SYSTEM));
    }

    @Test
    void strangersAreToldToAskLater() throws Exception {
        Actors.as(Actor.SYSTEM, () -> setUp.ifMissing());
        List<X509Certificate> chain = keys.ofAxis().orElseThrow().chain();
        byte[] question = new OCSPReqBuilder()
                .addRequest(new CertificateID(
                        new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                        new JcaX509CertificateHolder(chain.get(1)),
                        chain.getFirst().getSerialNumber()))
                .build()
                .getEncoded();
        assertThat(status(question)).as("the control").isEqualTo(OCSPResp.SUCCESSFUL);
        token.is("away");
        assertThat(status(question)).isEqualTo(OCSPResp.TRY_LATER);
        assertThat(keys.token()).as("it was let go").isEqualTo(TokenState.AWAY);
        token.isNot("away");
        assertThat(status(question)).isEqualTo(OCSPResp.SUCCESSFUL);
    }

    /** Once while it is there, then as it is pulled out under an open key, then as it is back. */
    private void pulledOutIn(String what, ThrowingCallable use) throws Throwable {
        use.call();
        token.is("away");
        Refused refused = catchThrowableOfType(Refused.class, use);
        token.isNot("away");
        assertThat(refused).as(what).isNotNull();
        assertThat(refused.refusal()).as(what).isEqualTo(SigningRefusal.TOKEN_AWAY);
        assertThat(keys.token()).as(what + ": it was let go").isEqualTo(TokenState.AWAY);
        use.call();
        assertThat(keys.token()).as(what + ": it is back").isEqualTo(TokenState.HERE);
    }

    private int status(byte[] question) throws IOException {
        return new OCSPResp(answers.answer(question)).getStatus();
    }

    private void issue(AgencyId agency, CertificateKind kind) {
        String name = kind == CertificateKind.SYSTEM ? "Phần mềm " + System.nanoTime() : "";
        Actors.as(Actor.OPERATOR, () -> issue.issue(new Wish(kind, agency, name, null, null)));
    }

    private AgencyId office() {
        NewAgency agency = new NewAgency(
                AgencyNames.of("Phường Thử thiết bị khóa"), AgencyKind.OTHER, null, Contact.NONE, Map.of());
        Ground ground =
                new Ground(LocalDate.now(clock).minusYears(1), LegalSource.read("QĐ 1/2020/QĐ-TTg", "Đ.1"), "kiểm thử");
        return found.found(new FoundAgency.Command(agency, ground)).agencies().getFirst();
    }

    private static ByteArrayOutputStream out() {
        return new ByteArrayOutputStream();
    }
}
