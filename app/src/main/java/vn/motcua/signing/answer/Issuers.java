package vn.motcua.signing.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;

/**
 * The certificates of the authority about whose certificates answers are given, in memory. Certificates are never changed and never deleted: as long as there are as many as there were, they are the
 * same ones. How many there are is asked each time, so that a renewal is noticed at once, on each node.
 */
@Component
class Issuers {

    private final Certificates certificates;
    private volatile @Nullable Known known;

    Issuers(Certificates certificates) {
        this.certificates = certificates;
    }

    /** One of them. */
    record One(CertificateId id, X509CertificateHolder certificate) {}

    private record Known(long count, List<One> all) {}

    /** The newest that it is, if any. */
    Optional<One> find(Predicate<One> which) {
        return all().stream().filter(which).findFirst();
    }

    List<One> all() {
        long count = certificates.authorityCount(); // before they are read: what comes in between is read again
        Known last = known;
        if (last != null && last.count() == count) return last.all();
        List<One> all = new ArrayList<>();
        for (CertificateView view : certificates.authority())
            if (view.kind() == CertificateKind.ISSUING) all.add(new One(view.id(), holder(view.id())));
        Known fresh = new Known(count, List.copyOf(all));
        known = fresh;
        return fresh.all();
    }

    private X509CertificateHolder holder(CertificateId id) {
        try {
            return new X509CertificateHolder(certificates.encoded(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
