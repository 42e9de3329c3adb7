package vn.motcua.signing.trust;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.signing.packet.CertificateHolder;

/** How the revocation lists of the outside authorities stand that the operator believes: without one that counts nothing that they certified is believed, or can be sealed. */
@Component
public class OutsideLists {

    private final TrustStore store;
    private final Clock clock;
    private volatile @Nullable Looked last;

    OutsideLists(TrustStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * An authority and its list.
     *
     * @param authority its name
     * @param until until when its newest list counts; {@code null} if none counts now
     */
    public record Standing(String authority, @Nullable Instant until) {}

    private record Looked(TrustStore.Known known, List<Standing> all) {}

    /** All of them, those first whose list ends first; whoever may sign no lists, or ended, is left out. */
    public List<Standing> all() {
        TrustStore.Known known = store.known();
        Looked before = last;
        if (before != null && before.known() == known) return before.all(); // it is read anew each minute
        Instant now = clock.instant();
        List<Standing> all = known.outside().stream()
                .filter(one -> authority(one, now))
                .map(one -> new Standing(
                        CertificateHolder.of(one).name(),
                        newest(known.revoked(), one, now)
                                .map(list -> list.getNextUpdate().toInstant())
                                .orElse(null)))
                .sorted(Comparator.comparing(
                        Standing::until, Comparator.nullsFirst(Comparator.<Instant>naturalOrder())))
                .toList();
        last = new Looked(known, all);
        return all;
    }

    /** An authority that holds now and may sign lists. */
    static boolean authority(X509Certificate certificate, Instant now) {
        return certificate.getBasicConstraints() >= 0
                && TrustThen.lists(certificate)
                && !now.isBefore(certificate.getNotBefore().toInstant())
                && !now.isAfter(certificate.getNotAfter().toInstant());
    }

    /** The newest list of an authority's that counts now. */
    static Optional<X509CRL> newest(List<X509CRL> lists, X509Certificate authority, Instant now) {
        return lists.stream()
                .filter(list -> list.getIssuerX500Principal().equals(authority.getSubjectX500Principal())
                        && TrustThen.counts(list, authority, now))
                .max(Comparator.comparing(X509CRL::getThisUpdate));
    }
}
