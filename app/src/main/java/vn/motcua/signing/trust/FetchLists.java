package vn.motcua.signing.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.signing.SigningAudit;
import vn.motcua.signing.packet.CertificateHolder;

/**
 * Fetches the revocation lists of outside authorities, when the operator wants it and never while a request waits: from the addresses that certificates in the folder of trust name, and from nowhere else. A
 * list is kept only if an authority of that folder signed it, it counts now, and it is newer than the one that is there. No redirection is followed.
 */
@Operation(records = SigningAudit.OutsideListFetched.class)
public class FetchLists {

    private final TrustStore store;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Duration patience;
    private final Clock clock;

    FetchLists(
            TrustStore store,
            AuditLog audit,
            TransactionTemplate transaction,
            @Value("${motcua.signing.fetch-patience:30s}") Duration patience,
            Clock clock) {
        this.store = store;
        this.audit = audit;
        this.transaction = transaction;
        this.patience = patience;
        this.clock = clock;
    }

    /** What became of an address. */
    public enum Outcome {
        /** A newer list lies in the folder now. */
        FETCHED,
        /** The list that is there is as new. */
        NOTHING_NEWER,
        /** Nothing came in time, too much, or something else than 200. */
        NOT_ANSWERED,
        /** What came is no list that counts now, or nobody believed here signed it. */
        NO_SUCH_LIST
    }

    /**
     * An address that was asked.
     *
     * @param authority whose list it is; empty if none came
     * @param until until when it counts; {@code null} if none came
     */
    public record Fetched(
            String address,
            Outcome outcome,
            String authority,
            @Nullable Instant until) {}

    /** Asks each address once. */
    public List<Fetched> run() {
        Set<URI> addresses = new LinkedHashSet<>();
        for (X509Certificate one : store.known().outside()) addresses.addAll(ListAddresses.of(one));
        List<Fetched> all = new ArrayList<>();
        for (URI address : addresses) all.add(fetch(address));
        store.forget();
        return all;
    }

    private Fetched fetch(URI address) {
        Optional<byte[]> came = body(address);
        if (came.isEmpty()) return new Fetched(address.toString(), Outcome.NOT_ANSWERED, "", null);
        X509CRL list = read(came.get());
        X509Certificate authority = list == null ? null : signer(list);
        if (list == null || authority == null) return new Fetched(address.toString(), Outcome.NO_SUCH_LIST, "", null);
        return kept(address, came.get(), list, authority);
    }

    private Fetched kept(URI address, byte[] bytes, X509CRL list, X509Certificate authority) {
        String name = CertificateHolder.of(authority).name();
        boolean newer = OutsideLists.newest(store.known().revoked(), authority, clock.instant())
                .map(before -> before.getThisUpdate().before(list.getThisUpdate()))
                .orElse(true);
        if (newer) {
            write(address, bytes);
            store.forget();
            transaction.executeWithoutResult(
                    status -> audit.record(new SigningAudit.OutsideListFetched(name, address.toString())));
        }
        return new Fetched(
                address.toString(),
                newer ? Outcome.FETCHED : Outcome.NOTHING_NEWER,
                name,
                list.getNextUpdate().toInstant());
    }

    private static @Nullable X509CRL read(byte[] bytes) {
        try {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes));
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private @Nullable X509Certificate signer(X509CRL list) {
        Instant now = clock.instant();
        return store.known().outside().stream()
                .filter(one -> OutsideLists.authority(one, now)
                        && OutsideLists.newest(List.of(list), one, now).isPresent())
                .findFirst()
                .orElse(null);
    }

    private Optional<byte[]> body(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(patience).build();
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build()) {
            var sent = client.sendAsync(
                    request,
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), TrustStore.LARGEST));
            try {
                HttpResponse<byte[]> answer = sent.get(patience.toMillis(), TimeUnit.MILLISECONDS); // to its last byte
                return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
            } finally {
                client.shutdownNow(); // nothing of a slow answer is waited for
            }
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** One file an address, whole or not at all. */
    private void write(URI address, byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(address.toString().getBytes(StandardCharsets.UTF_8));
            Path fresh = Files.createTempFile(store.folder(), "fetched", ".new");
            Files.write(fresh, bytes);
            Files.move(
                    fresh,
                    store.folder().resolve("fetched-" + HexFormat.of().formatHex(hash, 0, 8) + ".crl"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
