package vn.motcua.identity.signon;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.client.ClientSecret;
import vn.motcua.identity.jose.JwsAlgorithm;
import vn.motcua.identity.jose.PublicKeys;
import vn.motcua.identity.jose.VerificationKey;
import vn.motcua.identity.seal.Seals;

/**
 * The keys that sign tokens: sealed in the database, so all nodes use the same ones. The first is made when first needed. A new one is
 * published a day before it signs, and the one before stays published as long as anything it signed may be shown.
 */
@Component
public class TokenKeys {

    /** How long a new key is published before it is used. */
    public static final Duration AHEAD = Duration.ofDays(1);

    /** How long a key signs before the next one is made by itself. */
    public static final Duration SIGNS = Duration.ofDays(90);

    static final Duration SHOWN = Duration.ofDays(30);
    private static final Duration LOOKED =
            Duration.ofSeconds(5); // as long as other nodes go on with a key that was withdrawn
    private static final int BITS = 2048;

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Clock clock;
    private final TransactionTemplate own;
    private final Map<String, PrivateKey> opened = new ConcurrentHashMap<>();
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Known known = new Known(List.of(), Instant.EPOCH);

    TokenKeys(JdbcClient jdbc, Seals seals, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * A key as others may know it.
     *
     * @param id its name
     * @param key the public half
     * @param signsFrom from when it is used
     */
    public record Published(String id, RSAPublicKey key, Instant signsFrom) {}

    private record Known(List<Published> keys, Instant at) {}

    /** What is published: the keys that sign, will sign, or have signed of late; the newest first. */
    public List<Published> published() {
        Known seen = known;
        if (seen.keys().isEmpty()) return first();
        boolean stale = seen.at().isBefore(clock.instant().minus(LOOKED));
        if (stale && looking.tryLock()) { // one looks, all others go on with what is known
            try {
                seen = new Known(current(clock.instant()), clock.instant());
                known = seen;
            } finally {
                looking.unlock();
            }
        }
        return seen.keys();
    }

    private List<Published> first() {
        looking.lock();
        try {
            if (known.keys().isEmpty()) known = new Known(current(clock.instant()), clock.instant());
            return known.keys();
        } finally {
            looking.unlock();
        }
    }

    /** The same, for judging what we signed. */
    public List<VerificationKey> verification() {
        return published().stream()
                .map(one -> new VerificationKey(one.id(), one.key(), EnumSet.of(JwsAlgorithm.RS256)))
                .toList();
    }

    /** The key that signs now. */
    Published signing() {
        Instant now = clock.instant();
        List<Published> keys = published();
        return keys.stream()
                .filter(one -> !one.signsFrom().isAfter(now))
                .findFirst()
                .orElseGet(keys::getLast);
    }

    /** The private half of a key of ours. */
    PrivateKey open(String id) {
        return opened.computeIfAbsent(id, key -> {
            byte[] sealed = jdbc.sql("select sealed from identity.token_key where id = ?")
                    .param(key)
                    .query(byte[].class)
                    .single();
            try {
                return KeyFactory.getInstance("RSA")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(seals.open(sealed, place(key)))));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Makes a new key that signs from then on; gives its name. */
    String make(Instant signsFrom) {
        Instant now = clock.instant();
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            String id = ClientSecret.newSecret().substring(0, 16);
            jdbc.sql(
                            "insert into identity.token_key (id, sealed, public_key, created_at, signs_from) values (?, ?, ?, ?, ?)")
                    .params(
                            id,
                            seals.seal(
                                    Base64.getEncoder()
                                            .encodeToString(pair.getPrivate().getEncoded()),
                                    place(id)),
                            pair.getPublic().getEncoded(),
                            at(now.isBefore(signsFrom) ? now : signsFrom),
                            at(signsFrom))
                    .update();
            known = new Known(List.of(), Instant.EPOCH);
            return id;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a key out of use; false if there is none, or it was taken before. */
    boolean withdraw(String id) {
        boolean taken = jdbc.sql("update identity.token_key set withdrawn_at = ? where id = ? and withdrawn_at is null")
                        .params(at(clock.instant()), id)
                        .update()
                == 1;
        opened.remove(id);
        return taken;
    }

    /** The key that signs now, read anew. */
    Optional<String> signsNow() {
        Instant now = clock.instant();
        known = new Known(List.of(), Instant.EPOCH);
        return read().stream()
                .filter(one -> !one.signsFrom().isAfter(now))
                .map(Published::id)
                .findFirst();
    }

    /** Forgets what is known, once a change is committed. */
    void forget() {
        known = new Known(List.of(), Instant.EPOCH);
    }

    /** As JSON, for everybody. */
    public Map<String, Object> set() {
        return Map.of(
                "keys",
                published().stream()
                        .map(one -> PublicKeys.write(one.id(), one.key()))
                        .toList());
    }

    private List<Published> current(Instant now) {
        List<Published> keys = read();
        if (keys.isEmpty()) {
            own.executeWithoutResult(status -> make(now)); // whatever becomes of what asked for it
            keys = read();
        } else if (keys.getFirst().signsFrom().isBefore(now.minus(SIGNS))) {
            own.executeWithoutResult(status -> make(now.plus(AHEAD)));
            keys = read();
        }
        Instant since = now.minus(SHOWN);
        // the one that signs now, all after it, and those whose successor took over of late
        List<Published> all = keys;
        return all.stream()
                .filter(one -> {
                    int at = all.indexOf(one);
                    return at == 0 || all.get(at - 1).signsFrom().isAfter(since);
                })
                .toList();
    }

    private List<Published> read() {
        return jdbc.sql(
                        "select id, public_key, signs_from from identity.token_key where withdrawn_at is null order by signs_from desc, id")
                .query((row, number) -> published(row))
                .list();
    }

    private static Published published(ResultSet row) throws SQLException {
        try {
            RSAPublicKey key = (RSAPublicKey)
                    KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(row.getBytes("public_key")));
            return new Published(
                    row.getString("id"),
                    key,
                    row.getObject("signs_from", OffsetDateTime.class).toInstant());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String place(String id) {
        return "token_key.sealed:" + id;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
