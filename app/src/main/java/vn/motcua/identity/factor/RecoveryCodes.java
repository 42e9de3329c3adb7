package vn.motcua.identity.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.seal.Seals;
import vn.motcua.kernel.AccountId;

/** Codes on paper for the day on which the telephone is lost: ten, each good once, kept as digests only. */
@Component
public class RecoveryCodes {

    /** How many are given at once. */
    public static final int COUNT = 10;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"; // none that are taken for one another
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Seals seals;
    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, Seals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    /** Makes new codes in place of all former ones. They are seen now and never again. */
    public List<String> renew(AccountId account) {
        remove(account);
        List<String> codes = Stream.generate(this::code).limit(COUNT).toList();
        put(account, codes);
        return codes;
    }

    /** Adds codes: new ones, or the fixed ones of the demo nation. */
    public void put(AccountId account, List<String> codes) {
        jdbc.sql("""
                        insert into identity.recovery_code (digest, account, created_at)
                        select digest, :account, :now from unnest(:digests) digest""")
                .param("account", account.value())
                .param("now", now())
                .param(
                        "digests",
                        codes.stream().map(code -> digest(account, code)).toArray(byte[][]::new))
                .update();
    }

    /** True if it is one that was not used before; now it is. */
    public boolean take(AccountId account, String code) {
        return jdbc.sql(
                                "update identity.recovery_code set used_at = ? where digest = ? and account = ? and used_at is null")
                        .params(now(), digest(account, code), account.value())
                        .update()
                == 1;
    }

    /** How many are left. */
    public int left(AccountId account) {
        return jdbc.sql("select count(*) from identity.recovery_code where account = ? and used_at is null")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    /** Makes all codes worthless. */
    public void remove(AccountId account) {
        jdbc.sql("delete from identity.recovery_code where account = ?")
                .param(account.value())
                .update();
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) code.append('-');
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private byte[] digest(AccountId account, String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return seals.digest("recovery_code", account + ":" + plain);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
