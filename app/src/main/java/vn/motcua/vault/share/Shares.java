package vn.motcua.vault.share;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.Store;
import vn.motcua.vault.seal.OwnerKeys;

/** The links of a store, and the one that a token opens. Tokens are kept as digests. */
@Component
public class Shares {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final OwnerKeys keys;

    Shares(JdbcClient jdbc, OwnerKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** What a link says, as it is sealed. */
    record Words(String giver, String purpose) {
        String json() {
            return JSON.writeValueAsString(this);
        }

        @Override
        public String toString() {
            return "Words"; // never a person in a log
        }
    }

    /** Those of a store, the latest first. */
    public Slice<ShareView> of(Store store, Paging paging) {
        UUID[] owners = store.owners().toArray(UUID[]::new);
        List<ShareView> page = jdbc.sql(
                        "select * from vault.share where owner = any(?) order by made_at desc, id limit ? offset ?")
                .params(owners, paging.size(), paging.offset())
                .query((row, number) -> view(row))
                .list();
        long total = jdbc.sql("select count(*) from vault.share where owner = any(?)")
                .param(owners)
                .query(Long.class)
                .single();
        return new Slice<>(page, paging, total);
    }

    /** One of a store. */
    public Optional<ShareView> find(Store store, UUID id) {
        return jdbc.sql("select * from vault.share where owner = any(?) and id = ?")
                .params(store.owners().toArray(UUID[]::new), id)
                .query((row, number) -> view(row))
                .optional();
    }

    /** The one that this token opens, if it still does. */
    public Optional<ShareView> open(String token, java.time.Instant now) {
        return jdbc.sql("select * from vault.share where token = ?")
                .param(digest(token))
                .query((row, number) -> view(row))
                .optional()
                .filter(share -> share.open(now));
    }

    static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String place(UUID share) {
        return "vault.share.words:" + share;
    }

    private ShareView view(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID owner = row.getObject("owner", UUID.class);
        Words words = JSON.readValue(keys.open(owner, row.getBytes("words"), place(id)), Words.class);
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new ShareView(
                id,
                owner,
                new EntryId(row.getObject("entry", UUID.class)),
                words.giver(),
                words.purpose(),
                row.getInt("most"),
                row.getInt("opened"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
