package vn.motcua.signing.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.authority.RevocationLists;
import vn.motcua.signing.verdict.Trust;
import vn.motcua.testing.ModuleTest;
import vn.motcua.testing.TestVectors;

/**
 * Programme E1: NIST's test set for the validation of certificate paths (PKITS 1.0.1), judged as we judge: for now ({@link TrustPath}) and for a moment that is proven ({@link TrustThen}). The name of each case's
 * certificate says what is to come out; no policy is demanded, as we demand none.
 */
@ModuleTest
class PkitsModuleTests {

    private static final Instant NOW = Instant.parse("2026-01-15T00:00:00Z"); // the set holds until the end of 2030
    private static final Instant THEN = NOW.minus(Duration.ofDays(300));

    /** Section 4.8 does not name the outcome: these authorities demand a policy on which the path does not agree. */
    private static final Set<String> INVALID = Set.of(
            "DifferentPoliciesTest4",
            "DifferentPoliciesTest5",
            "DifferentPoliciesTest7",
            "DifferentPoliciesTest8",
            "DifferentPoliciesTest9",
            "DifferentPoliciesTest12");

    /** Lists of changes are not read: what only such a list revokes is unknown to us, and what it takes off hold stays on hold. */
    private static final Set<String> CHANGES = Set.of("InvaliddeltaCRLTest4", "ValiddeltaCRLTest5");

    /** What is refused for a moment that is proven though it is valid, as the list is one of those that say nothing then; each is a "not known". */
    private static final Map<String, String> CAUTIOUS = Map.of(
            "the list speaks of some certificates or reasons only, or of another authority's (a critical extension)",
            "ValidIDPwithindirectCRLTest22 ValidIDPwithindirectCRLTest24 ValidIDPwithindirectCRLTest25"
                    + " ValidcRLIssuerTest28 ValidcRLIssuerTest29 ValidcRLIssuerTest30 ValidcRLIssuerTest33"
                    + " ValiddistributionPointTest1 ValiddistributionPointTest4 ValiddistributionPointTest5"
                    + " ValiddistributionPointTest7 ValidonlyContainsCACertsTest13 ValidonlySomeReasonsTest18"
                    + " ValidonlySomeReasonsTest19",
            "the list is signed by another key of the authority than the certificate",
            "ValidBasicSelfIssuedCRLSigningKeyTest6 ValidBasicSelfIssuedNewWithOldTest3"
                    + " ValidBasicSelfIssuedNewWithOldTest4 ValidBasicSelfIssuedOldWithNewTest1"
                    + " ValidDNnameConstraintsTest19 ValidSelfIssuedinhibitAnyPolicyTest7"
                    + " ValidSelfIssuedinhibitAnyPolicyTest9 ValidSelfIssuedinhibitPolicyMappingTest7"
                    + " ValidSelfIssuedpathLenConstraintTest15 ValidSelfIssuedpathLenConstraintTest17"
                    + " ValidSelfIssuedrequireExplicitPolicyTest6 ValidSeparateCertificateandCRLKeysTest19",
            "DSA with inherited parameters, which no signature here may have",
            "ValidDSAParameterInheritanceTest5");

    @Autowired
    private Certificates certificates;

    @Autowired
    private RevocationLists lists;

    @TempDir
    private Path folder = Path.of("");

    private final List<X509Certificate> between = new ArrayList<>();
    private final Map<String, X509Certificate> cases = new TreeMap<>();

    @Test
    void everyCaseEndsAsNistSays() throws Exception {
        lay();
        OwnTrust trust = new OwnTrust(certificates, lists, folder, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(cases).hasSizeGreaterThan(220);
        assertThat(wrong(end -> trust.path().of(end, between, NOW))).isEmpty();
        Map<String, Trust> then = wrong(end -> trust.then().of(end, between, THEN, NOW));
        assertThat(then)
                .containsOnlyKeys(CAUTIOUS.values().stream()
                        .flatMap(one -> List.of(one.split(" ")).stream())
                        .toList());
        assertThat(then.values()).containsOnly(Trust.REVOCATION_UNKNOWN);
    }

    /** Nor does it matter when the operator has laid all authorities' certificates by: those that an authority gave to its own other key are no roots. */
    @Test
    void whatIsLaidIntoTheFolderIsNoRootUnlessItSignedItself() throws Exception {
        lay();
        for (int i = 0; i < between.size(); i++)
            Files.write(folder.resolve(i + ".cer"), between.get(i).getEncoded());
        OwnTrust trust = new OwnTrust(certificates, lists, folder, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(wrong(end -> trust.path().of(end, List.of(), NOW))).isEmpty();
    }

    private Map<String, Trust> wrong(Function<X509Certificate, Trust> judge) {
        Map<String, Trust> wrong = new TreeMap<>();
        cases.forEach((name, end) -> {
            Trust said = judge.apply(end);
            boolean valid = !name.startsWith("Invalid") && !INVALID.contains(name);
            if (valid != (said == Trust.TRUSTED) && !CHANGES.contains(name)) wrong.put(name, said);
        });
        return wrong;
    }

    private void lay() throws IOException, CertificateException {
        Path set = TestVectors.pkits();
        Path root = set.resolve("certs/TrustAnchorRootCertificate.crt");
        Files.copy(root, folder.resolve("root.crt"));
        for (Path one : files(set.resolve("crls")))
            Files.copy(one, folder.resolve(one.getFileName().toString()));
        for (Path one : files(set.resolve("certs"))) {
            String name = one.getFileName().toString().replace(".crt", "");
            if (name.endsWith("EE")) cases.put(name.substring(0, name.length() - 2), certificate(one));
            else if (!one.equals(root)) between.add(certificate(one));
        }
    }

    private static List<Path> files(Path of) throws IOException {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(of, "*.cr[lt]")) {
            files.forEach(all::add);
        }
        return all;
    }

    private static X509Certificate certificate(Path file) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
