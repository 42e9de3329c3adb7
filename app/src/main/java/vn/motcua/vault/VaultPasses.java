package vn.motcua.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.portal.FilesDoor;

/**
 * Leave to fetch a file of a store, or a part of a copy of all of one, from the second origin, where nobody is signed in: whoever may see it is handed a word that nobody can guess
 * and that holds for two minutes. The word is kept as a digest.
 */
@Component
@Transactional
public class VaultPasses {

    private static final Duration VALID = Duration.ofMinutes(2);
    private static final int OPENINGS = 3;

    private final JdbcClient jdbc;
    private final FilesDoor door;
    private final Clock clock;

    VaultPasses(JdbcClient jdbc, FilesDoor door, Clock clock) {
        this.jdbc = jdbc;
        this.door = door;
        this.clock = clock;
    }

    /**
     * What a pass opens.
     *
     * @param store the store
     * @param entry which entry of it; {@code null}: a part of a copy of all of them
     * @param part the part of the copy; {@code null}: an entry
     * @param shown true if it is to be looked at rather than saved
     */
    public record Pass(
            Store store, @Nullable EntryId entry, @Nullable Part part, boolean shown) {}

    /** A part of a copy of all of a store. */
    public record Part(UUID export, int number) {}

    /** The address at which the file is to be had now; who asks has shown that they may see it, and has noted it where the owner is to know. */
    public String give(EntryView entry, boolean shown) {
        return pass(entry.owner(), entry.id(), null, shown, false);
    }

    /** The same for an heir whom an office admitted to a sealed store. */
    public String inherited(EntryView entry) {
        return pass(entry.owner(), entry.id(), null, false, true);
    }

    /** The address at which a part of a copy of all of the store, made ready before, is to be had. */
    public String ready(Store store, Part part) {
        return pass(store.owner(), null, part, false, false);
    }

    /** What this pass opens, if it holds. One over a part of a copy is used up by it, one over a file after a few openings. */
    public Optional<Pass> find(String token) {
        return jdbc.sql("""
                        update vault.file_pass p set uses = uses + 1
                        where token = ? and expires >= ? and uses < case when entry is null then 1 else ? end
                        returning p.owner, p.entry, p.export, p.part, p.shown, p.by_decision, array(select o.id from vault.owner o where o.joined = p.owner) as joined""")
                .params(digest(token), now(), OPENINGS)
                .query((row, number) -> {
                    List<UUID> owners = new ArrayList<>(List.of(row.getObject("owner", UUID.class)));
                    owners.addAll(List.of((UUID[]) row.getArray("joined").getArray()));
                    UUID entry = row.getObject("entry", UUID.class);
                    UUID export = row.getObject("export", UUID.class);
                    return new Pass(
                            new Store(owners, row.getBoolean("by_decision")),
                            entry == null ? null : new EntryId(entry),
                            export == null ? null : new Part(export, row.getInt("part")),
                            row.getBoolean("shown"));
                })
                .optional();
    }

    private String pass(UUID owner, @Nullable EntryId entry, @Nullable Part part, boolean shown, boolean byDecision) {
        String token = UUID.randomUUID().toString();
        jdbc.sql("delete from vault.file_pass where expires < ?").param(now()).update();
        jdbc.sql(
                        "insert into vault.file_pass (token, owner, entry, export, part, shown, by_decision, expires) values (:token, :owner, :entry, :export, :part, :shown, :decision, :expires)")
                .param("token", digest(token))
                .param("owner", owner)
                .param("entry", entry == null ? null : entry.value(), Types.OTHER)
                .param("export", part == null ? null : part.export(), Types.OTHER)
                .param("part", part == null ? null : part.number(), Types.INTEGER)
                .param("shown", shown)
                .param("decision", byDecision)
                .param("expires", now().plus(VALID))
                .update();
        return door.origin() + "/files/vault/" + token;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
