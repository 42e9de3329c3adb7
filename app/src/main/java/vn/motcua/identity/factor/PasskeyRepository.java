package vn.motcua.identity.factor;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AccountId;

/** Passkeys in the database. */
@Component
class PasskeyRepository {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AttestedCredentialDataConverter converter =
            new AttestedCredentialDataConverter(new ObjectConverter());

    PasskeyRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A stored passkey and whose it is. */
    record Stored(AccountId account, CredentialRecord record) {}

    Optional<Stored> find(byte[] credential) {
        return jdbc.sql("select * from identity.passkey where credential = ?")
                .param(credential)
                .query((row, number) -> new Stored(new AccountId(row.getObject("account", UUID.class)), record(row)))
                .optional();
    }

    List<Passkey> of(AccountId account) {
        return jdbc.sql("""
                        select credential, label, backed_up, created_at, last_used_at from identity.passkey
                        where account = ? order by created_at""")
                .param(account.value())
                .query((row, number) -> new Passkey(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(row.getBytes("credential")),
                        row.getString("label"),
                        row.getBoolean("backed_up"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("last_used_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .list();
    }

    /** Adds one; false if that credential is known already, whoever has it. */
    boolean add(AccountId account, CredentialRecord record, String label) {
        return jdbc.sql("""
                                insert into identity.passkey (credential, account, attested, sign_count, backup_eligible, backed_up,
                                    transports, label, created_at)
                                values (:credential, :account, :attested, :count, :eligible, :backedUp, :transports, :label, :now)
                                on conflict do nothing""")
                        .param("credential", record.getAttestedCredentialData().getCredentialId())
                        .param("account", account.value())
                        .param("attested", converter.convert(record.getAttestedCredentialData()))
                        .param("count", record.getCounter())
                        .param("eligible", Boolean.TRUE.equals(record.isBackupEligible()))
                        .param("backedUp", Boolean.TRUE.equals(record.isBackedUp()))
                        .param("transports", transports(record))
                        .param("label", label)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Notes a use; of two uses with one count, one is noted. */
    boolean used(byte[] credential, long count, boolean backedUp) {
        return jdbc.sql("""
                                update identity.passkey set sign_count = :count, backed_up = :backedUp, last_used_at = :now
                                where credential = :credential and (sign_count < :count or (sign_count = 0 and :count = 0))""")
                        .param("credential", credential)
                        .param("count", count)
                        .param("backedUp", backedUp)
                        .param("now", now())
                        .update()
                == 1;
    }

    boolean remove(AccountId account, byte[] credential) {
        return jdbc.sql("delete from identity.passkey where account = ? and credential = ?")
                        .params(account.value(), credential)
                        .update()
                == 1;
    }

    void removeAll(AccountId account) {
        jdbc.sql("delete from identity.passkey where account = ?")
                .param(account.value())
                .update();
    }

    private CredentialRecord record(ResultSet row) throws SQLException {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                row.getBoolean("backup_eligible"),
                row.getBoolean("backed_up"),
                row.getLong("sign_count"),
                converter.convert(row.getBytes("attested")),
                null,
                null,
                null,
                transports((String[]) row.getArray("transports").getArray()));
    }

    private static String[] transports(CredentialRecord record) {
        Set<AuthenticatorTransport> transports = record.getTransports();
        return transports == null
                ? new String[0]
                : transports.stream().map(AuthenticatorTransport::getValue).toArray(String[]::new);
    }

    private static Set<AuthenticatorTransport> transports(String... names) {
        return Arrays.stream(names).map(AuthenticatorTransport::create).collect(Collectors.toSet());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
