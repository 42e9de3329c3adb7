package vn.motcua.signing.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.authority.RevocationLists;

/**
 * Whom this installation believes: its own authority, and the roots, intermediate certificates and revocation lists that lie as files in
 * {@code motcua.signing.trust} ({@code *.pem}, {@code *.crt}, {@code *.cer}, {@code *.crl}). Those in the folder {@code officials} below it are believed also where somebody signs as an official of an agency. Nothing is fetched from anywhere but
 * lists, when the operator wants them ({@link FetchLists}). Files are read again once a minute.
 */
@Component
public class TrustStore {

    private static final Logger log = LoggerFactory.getLogger(TrustStore.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final String OFFICIALS = "officials";

    /** The largest file, in bytes. */
    static final int LARGEST = 20_000_000;

    private final Certificates certificates;
    private final RevocationLists lists;
    private final Path folder;
    private final Clock clock;
    private volatile @Nullable Known known;

    TrustStore(
            Certificates certificates,
            RevocationLists lists,
            @Value("${motcua.data:data}") Path data,
            @Value("${motcua.signing.trust:trust}") Path folder,
            Clock clock) {
        this.certificates = certificates;
        this.lists = lists;
        this.folder = data.resolve(folder);
        this.clock = clock;
    }

    /**
     * All that is known at a moment.
     *
     * @param roots certificates that are believed for themselves
     * @param others certificates that help to lead to them
     * @param revoked lists of revoked certificates
     * @param outside what of the certificates the operator laid there
     * @param officials what of these certifies officials
     * @param own what was revoked here
     */
    public record Known(
            Set<X509Certificate> roots,
            List<X509Certificate> others,
            List<X509CRL> revoked,
            Set<X509Certificate> outside,
            Set<X509Certificate> officials,
            Own own,
            long list,
            Instant at) {

        /** The roots as Java's path validation takes them. */
        Set<TrustAnchor> anchors() {
            return roots.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
        }

        /** The newest list of the certificate's issuer that counts at a moment; empty if there is none. */
        public Optional<X509CRL> list(X509Certificate certificate, X509Certificate issuer, Instant at) {
            return revoked.stream()
                    .filter(one -> TrustThen.counts(one, certificate, issuer, at))
                    .max(Comparator.comparing(X509CRL::getThisUpdate));
        }

        /** Everything else, and what came with the signature, where a path is looked for. */
        CertStore store(List<X509Certificate> brought) throws GeneralSecurityException {
            List<Object> all = new ArrayList<>(others);
            all.addAll(brought);
            all.addAll(revoked);
            return CertStore.getInstance("Collection", new CollectionCertStoreParameters(all));
        }
    }

    /**
     * What this installation's own authority revoked, as it stands in the database: it counts from that moment, also while the key that signs lists is away.
     *
     * @param issuers the authority's certificates
     * @param revoked when each was, by its serial number in hexadecimal
     */
    public record Own(Set<X509Certificate> issuers, Map<String, Instant> revoked) {

        /** True if the certificate is one of its own and was revoked at that moment, in whole seconds as lists have it. */
        boolean ended(X509Certificate certificate, X509Certificate issuer, Instant at) {
            Instant ended = revoked.get(certificate.getSerialNumber().toString(16));
            return ended != null
                    && issuers.contains(issuer)
                    && !ended.truncatedTo(ChronoUnit.SECONDS).isAfter(at);
        }
    }

    /** What is known now: our own lists always the newest. */
    public Known known() {
        long newest = lists.state();
        Instant now = clock.instant();
        Known last = known;
        if (last != null && last.list() == newest && now.isBefore(last.at().plus(FRESH))) return last;
        Known fresh = load(newest, now);
        known = fresh;
        return fresh;
    }

    /** True if a certificate with this serial number was given here, and its key is kept here. */
    public boolean keptHere(X509Certificate certificate) {
        return certificates
                .withSerial(certificate.getSerialNumber().toString(16))
                .filter(CertificateView::keyHere)
                .isPresent();
    }

    private Known load(long newest, Instant now) {
        Set<X509Certificate> roots = new HashSet<>();
        List<X509Certificate> others = new ArrayList<>();
        List<X509CRL> revoked = new ArrayList<>();
        for (CertificateView own : certificates.authority()) {
            X509Certificate certificate = certificates.chain(own.id()).getFirst();
            if (own.kind() == CertificateKind.ROOT) roots.add(certificate);
            else others.add(certificate);
        }
        Set<X509Certificate> authority = new HashSet<>(roots);
        authority.addAll(others);
        Own own = new Own(Set.copyOf(authority), lists.revoked());
        for (RevocationLists.RevocationList list : lists.all())
            list(list.der(), "the list of certificate " + list.issuer(), revoked);
        Set<X509Certificate> outside = new LinkedHashSet<>(files(folder, revoked));
        Set<X509Certificate> officials = files(folder.resolve(OFFICIALS), revoked);
        outside.addAll(officials);
        for (X509Certificate one : outside)
            if (signedItself(one)) roots.add(one);
            else others.add(one);
        return new Known(
                Set.copyOf(roots), List.copyOf(others), List.copyOf(revoked), outside, officials, own, newest, now);
    }

    /** Where the operator lays certificates and lists. */
    Path folder() {
        return folder;
    }

    /** What lies in the folder is read again at the next question. */
    void forget() {
        known = null;
    }

    private static Set<X509Certificate> files(Path folder, List<X509CRL> revoked) {
        Set<X509Certificate> found = new LinkedHashSet<>();
        if (!Files.isDirectory(folder)) return found;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{pem,crt,cer,crl}")) {
            for (Path file : files) {
                if (Files.size(file) > LARGEST) throw new IOException(file + " is too large");
                byte[] bytes = Files.readAllBytes(file);
                if (file.toString().endsWith(".crl")) list(bytes, file.toString(), revoked);
                else certificates(bytes, file, found);
            }
        } catch (IOException e) {
            log.error("the folder of trusted certificates {} could not be read", folder, e);
        }
        return found;
    }

    private static void list(byte[] bytes, String name, List<X509CRL> into) {
        try {
            into.add((X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes)));
        } catch (GeneralSecurityException e) {
            log.error("{} is no revocation list: {}", name, e.getMessage());
        }
    }

    /** A certificate that signed itself is a root. Those that an authority gives to its own new key have its name twice, and are none. */
    private static boolean signedItself(X509Certificate certificate) {
        if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) return false;
        try {
            certificate.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static void certificates(byte[] bytes, Path file, Set<X509Certificate> into) {
        try {
            for (Certificate one :
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes)))
                into.add((X509Certificate) one);
        } catch (GeneralSecurityException e) {
            log.error("{} holds no certificate: {}", file, e.getMessage());
        }
    }
}
