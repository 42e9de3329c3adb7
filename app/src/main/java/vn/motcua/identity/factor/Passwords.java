package vn.motcua.identity.factor;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;

/**
 * Keeps passwords as Argon2id and checks them. Only so many checks run at once; who waits too long is told to come back, and the cost of a
 * check is never lowered for the crowd.
 */
@Component
public class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordCost cost;
    private final Argon2PasswordEncoder encoder;
    private final Semaphore turns;
    private final String nobodys;

    Passwords(JdbcClient jdbc, Clock clock, PasswordCost cost) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cost = cost;
        encoder = new Argon2PasswordEncoder(
                SALT_BYTES, HASH_BYTES, cost.parallelism(), cost.memoryKib(), cost.iterations());
        turns = new Semaphore(cost.permits(), true);
        nobodys = nobodys(cost);
    }

    /** A form in which a password could be kept, of none: to be compared with as slowly as any, and made without the time that one takes. */
    private static String nobodys(PasswordCost cost) {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT_BYTES];
        byte[] hash = new byte[HASH_BYTES];
        random.nextBytes(salt);
        random.nextBytes(hash);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memoryKib(),
                        cost.iterations(),
                        cost.parallelism(),
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }

    /** Sets an account's password. */
    public void set(AccountId account, String password) {
        keep(account, encode(password));
    }

    /** The form in which a password is kept. Takes its time: to be done outside a transaction. */
    public String encode(String password) {
        return inTurn(() -> encoder.encode(normal(password)));
    }

    /** Keeps what {@link #encode} gave. */
    public void keep(AccountId account, String encoded) {
        jdbc.sql("""
                        insert into identity.password (account, encoded, changed_at) values (?, ?, ?)
                        on conflict (account) do update set encoded = excluded.encoded, changed_at = excluded.changed_at""")
                .params(account.value(), encoded, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * True if it is the account's password. Takes as long for nobody's account, so that time does not tell which accounts there are.
     *
     * @param account the account, or empty if the name led to none
     */
    public boolean matches(Optional<AccountId> account, String password) {
        String kept = account.flatMap(this::kept).orElse(nobodys);
        boolean right = inTurn(() -> encoder.matches(normal(password), kept));
        if (!right || kept.equals(nobodys)) return false;
        if (encoder.upgradeEncoding(kept)) account.ifPresent(id -> set(id, password));
        return true;
    }

    private Optional<String> kept(AccountId account) {
        return jdbc.sql("select encoded from identity.password where account = ?")
                .param(account.value())
                .query(String.class)
                .optional();
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(cost.patienceMillis(), TimeUnit.MILLISECONDS))
                throw Refused.because(KernelRefusal.TOO_MANY_REQUESTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.because(KernelRefusal.TOO_MANY_REQUESTS);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
