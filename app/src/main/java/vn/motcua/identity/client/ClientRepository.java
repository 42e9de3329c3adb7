package vn.motcua.identity.client;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** The applications in the database. */
@Component
public class ClientRepository {

    /** How long the secret before a new one stays good. */
    public static final Duration OVERLAP = Duration.ofDays(7);

    private static final String COLUMNS =
            "id, name, profile, state, keys::text as keys, redirect_uris, logout_uris, notice_uri, claim_groups, officials, asks_consent, created_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    ClientRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The application, if there is one. */
    public Optional<Client> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from identity.client where id = ?")
                .param(id)
                .query((row, number) -> client(row))
                .optional();
    }

    /** All applications, by name. */
    public Slice<Client> list(Paging paging) {
        long total = jdbc.sql("select count(*) from identity.client")
                .query(Long.class)
                .single();
        List<Client> items = jdbc.sql(
                        "select " + COLUMNS + " from identity.client order by name, id limit :size offset :offset")
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> client(row))
                .list();
        return new Slice<>(items, paging, total);
    }

    /** True if this is the application's secret, or the one before, in the days of changing over. */
    public boolean secretIs(String id, String secret) {
        byte[] digest = ClientSecret.digest(secret);
        return jdbc.sql("""
                        select secret_digest from identity.client where id = :id
                        union all select former_digest from identity.client where id = :id and former_until > :now""").param("id", id).param("now", now()).query(byte[].class).list().stream()
                .anyMatch(one -> MessageDigest.isEqual(one, digest));
    }

    /** The application whose secret this is, or the one before; empty if there is none such. */
    public Optional<Client> showing(String id, String secret) {
        byte[] digest = ClientSecret.digest(secret);
        return jdbc.sql(
                        "select " + COLUMNS
                                + ", secret_digest, case when former_until > :now then former_digest end as former_digest from identity.client where id = :id")
                .param("id", id)
                .param("now", now())
                .query((row, number) -> {
                    byte[] former = row.getBytes("former_digest");
                    boolean same = MessageDigest.isEqual(row.getBytes("secret_digest"), digest)
                            | (former != null && MessageDigest.isEqual(former, digest));
                    return same ? Optional.of(client(row)) : Optional.<Client>empty();
                })
                .optional()
                .flatMap(found -> found);
    }

    void add(Client client, String secret) {
        jdbc.sql("""
                        insert into identity.client (id, name, profile, state, secret_digest, keys, redirect_uris, logout_uris, notice_uri,
                            claim_groups, officials, asks_consent, created_at)
                        values (:id, :name, :profile, :state, :secret, :keys::jsonb, :redirects, :logouts, :notice, :groups, :officials, :consent, :now)""")
                .param("id", client.id())
                .param("name", client.name())
                .param("profile", client.profile().name())
                .param("state", client.state().name())
                .param("secret", ClientSecret.digest(secret))
                .param("keys", client.keys())
                .param("redirects", client.redirectUris().toArray(String[]::new))
                .param("logouts", client.logoutUris().toArray(String[]::new))
                .param("notice", client.noticeUri())
                .param(
                        "groups",
                        client.groups().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("officials", client.officials())
                .param("consent", client.asksConsent())
                .param("now", now())
                .update();
    }

    void newSecret(String id, String secret) {
        jdbc.sql("""
                        update identity.client set former_digest = secret_digest, former_until = :until, secret_digest = :secret
                        where id = :id""")
                .param("until", now().plus(OVERLAP))
                .param("secret", ClientSecret.digest(secret))
                .param("id", id)
                .update();
    }

    boolean setState(String id, ClientState state) {
        return jdbc.sql("update identity.client set state = ? where id = ? and state <> ?")
                        .params(state.name(), id, state.name())
                        .update()
                == 1;
    }

    void setConsent(String id, boolean asks) {
        jdbc.sql("update identity.client set asks_consent = ? where id = ?")
                .params(asks, id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Client client(ResultSet row) throws SQLException {
        return new Client(
                row.getString("id"),
                row.getString("name"),
                ClientProfile.valueOf(row.getString("profile")),
                ClientState.valueOf(row.getString("state")),
                row.getString("keys"),
                texts(row, "redirect_uris"),
                texts(row, "logout_uris"),
                row.getString("notice_uri"),
                texts(row, "claim_groups").stream().map(ClaimGroup::valueOf).collect(Collectors.toSet()),
                row.getBoolean("officials"),
                row.getBoolean("asks_consent"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
