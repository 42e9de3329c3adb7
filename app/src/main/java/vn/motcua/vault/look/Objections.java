package vn.motcua.vault.look;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.vault.Store;
import vn.motcua.vault.seal.OwnerKeys;

/** Objections of owners: of one's own store, and those that an office is to answer. */
@Component
@Transactional(readOnly = true)
public class Objections {

    private static final String COLUMNS = """
            select l.*, true as objected, o.id as objection, o.agency as asked, o.text, o.made_at, o.due_on, o.answer, o.answered_at, o.answered_by
            from vault.objection o join vault.look l on l.id = o.look
            """;

    private final JdbcClient jdbc;
    private final OwnerKeys keys;
    private final Looks looks;

    Objections(JdbcClient jdbc, OwnerKeys keys, Looks looks) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.looks = looks;
    }

    /** What the owner said to a line of their log. */
    public Optional<ObjectionView> to(Store store, long look) {
        return jdbc.sql(COLUMNS + "where o.look = ? and o.owner = any(?)")
                .params(look, store.owners().toArray(UUID[]::new))
                .query((row, number) -> view(row))
                .optional();
    }

    /** What the owner of a store objected to, the earliest first. */
    public Slice<ObjectionView> of(Store store, Paging paging) {
        UUID[] owners = store.owners().toArray(UUID[]::new);
        List<ObjectionView> page = jdbc.sql(COLUMNS + "where o.owner = any(?) order by o.id limit ? offset ?")
                .params(owners, paging.size(), paging.offset())
                .query((row, number) -> view(row))
                .list();
        long total = jdbc.sql("select count(*) from vault.objection where owner = any(?)")
                .param(owners)
                .query(Long.class)
                .single();
        return new Slice<>(page, paging, total);
    }

    /** Those that wait for one of these agencies, the longest waiting first. */
    public Slice<ObjectionView> waiting(Collection<AgencyId> agencies, Paging paging) {
        Long[] ids = agencies.stream().map(AgencyId::value).toArray(Long[]::new);
        List<ObjectionView> page = jdbc.sql(COLUMNS
                        + "where o.agency = any(?) and o.answered_at is null order by o.due_on, o.id limit ? offset ?")
                .params(ids, paging.size(), paging.offset())
                .query((row, number) -> view(row))
                .list();
        long total = jdbc.sql("select count(*) from vault.objection where agency = any(?) and answered_at is null")
                .param(ids)
                .query(Long.class)
                .single();
        return new Slice<>(page, paging, total);
    }

    /** The agencies for which some wait. */
    public List<AgencyId> agencies() {
        return jdbc.sql("select distinct agency from vault.objection where answered_at is null limit 5000")
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .list();
    }

    /**
     * How many wait.
     *
     * @param all all of them
     * @param late those whose day is over
     */
    public record Waiting(long all, long late) {}

    /** How many wait for one of these agencies. */
    public Waiting count(Collection<AgencyId> agencies, LocalDate today) {
        return jdbc.sql("""
                        select count(*) as all_of_them, count(*) filter (where due_on < ?) as late
                        from vault.objection where agency = any(?) and answered_at is null""")
                .params(today, agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .query((row, number) -> new Waiting(row.getLong("all_of_them"), row.getLong("late")))
                .single();
    }

    /** How many wait anywhere although their day is over. */
    public long late(LocalDate today) {
        return jdbc.sql("select count(*) from vault.objection where answered_at is null and due_on < ?")
                .param(today)
                .query(Long.class)
                .single();
    }

    /** One by its key. */
    public Optional<ObjectionView> find(long id) {
        return jdbc.sql(COLUMNS + "where o.id = ?")
                .param(id)
                .query((row, number) -> view(row))
                .optional();
    }

    static String place(long look, String what) {
        return "vault-objection-" + what + ":" + look;
    }

    private ObjectionView view(ResultSet row) throws SQLException {
        UUID owner = row.getObject("owner", UUID.class);
        LookView look = looks.view(row);
        byte[] answer = row.getBytes("answer");
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new ObjectionView(
                row.getLong("objection"),
                look,
                new AgencyId(row.getLong("asked")),
                keys.openIfThere(owner, row.getBytes("text"), place(look.id(), "text"))
                        .orElse(""),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                answer == null
                        ? null
                        : keys.openIfThere(owner, answer, place(look.id(), "answer"))
                                .orElse(""),
                answered == null ? null : answered.toInstant(),
                row.getString("answered_by"));
    }
}
