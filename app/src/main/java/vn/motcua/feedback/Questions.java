package vn.motcua.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** What was asked, and answered. */
@Component
@Transactional(readOnly = true)
public class Questions {

    private static final String SELECT = """
            select q.*, a.id as answer, a.content as answered, a.answered_by, a.position, a.answered_at
            from feedback.question q
            left join lateral (select * from feedback.answer where question = q.id order by answered_at desc, id desc limit 1) a on true
            """;
    private static final String PUBLISHED = """
            where q.published and (:words = '' or to_tsvector('simple', kernel.fold(q.content)) @@ plainto_tsquery('simple', kernel.fold(:words)))
            """;

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One by its key; who may see it, the asker looks at. */
    public Optional<QuestionView> find(long id) {
        return jdbc.sql(SELECT + "where q.id = ?")
                .param(id)
                .query((row, number) -> view(row))
                .optional();
    }

    /** Those that everybody may read, with all these words, the latest answer first. */
    public Slice<QuestionView> published(String words, Paging paging) {
        return slice(
                jdbc.sql(SELECT + PUBLISHED + "order by q.closed_at desc, q.id desc limit :limit offset :offset")
                        .param("words", words),
                jdbc.sql("select count(*) from feedback.question q " + PUBLISHED)
                        .param("words", words),
                paging);
    }

    /** Those of somebody, the latest first. */
    public Slice<QuestionView> of(AccountId account, Paging paging) {
        return slice(
                jdbc.sql(SELECT + "where q.account = :account order by q.asked_at desc limit :limit offset :offset")
                        .param("account", account.value()),
                jdbc.sql("select count(*) from feedback.question where account = :account")
                        .param("account", account.value()),
                paging);
    }

    /** Those that were put to these agencies: what waits, the longest waiting first; of the rest what was answered last. */
    public Slice<QuestionView> desk(DeskPart part, boolean nation, Collection<AgencyId> agencies, Paging paging) {
        Long[] ids = ids(agencies);
        return slice(
                jdbc.sql(SELECT + part.where() + part.order() + "limit :limit offset :offset")
                        .param("nation", nation)
                        .param("agencies", ids),
                jdbc.sql("select count(*) from feedback.question q " + part.where())
                        .param("nation", nation)
                        .param("agencies", ids),
                paging);
    }

    /** Those that people put on the portal to these agencies, by number: all, or from one number on. */
    public List<QuestionView> asked(Collection<AgencyId> agencies, int most) {
        return list("q.told_id is null", agencies, most);
    }

    /** Those that these agencies' systems told as their own, by number. */
    public List<QuestionView> told(Collection<AgencyId> agencies, int most) {
        return list("q.told_id is not null", agencies, most);
    }

    private List<QuestionView> list(String which, Collection<AgencyId> agencies, int most) {
        return jdbc.sql(SELECT + "where " + which + " and q.agency = any(:agencies) order by q.id desc limit :most")
                .param("agencies", ids(agencies))
                .param("most", most)
                .query((row, number) -> view(row))
                .list();
    }

    private static Slice<QuestionView> slice(
            JdbcClient.StatementSpec items, JdbcClient.StatementSpec count, Paging paging) {
        return new Slice<>(
                items.param("limit", paging.size())
                        .param("offset", paging.offset())
                        .query((row, number) -> view(row))
                        .list(),
                paging,
                count.query(Long.class).single());
    }

    private static Long[] ids(Collection<AgencyId> agencies) {
        return agencies.stream().map(AgencyId::value).toArray(Long[]::new);
    }

    private static QuestionView view(ResultSet row) throws SQLException {
        UUID account = row.getObject("account", UUID.class);
        return new QuestionView(
                row.getLong("id"),
                new AgencyId(row.getLong("agency")),
                row.getString("field_code"),
                row.getString("procedure_code"),
                row.getString("content"),
                account == null ? null : new AccountId(account),
                new QuestionView.Asker(
                        row.getString("asker_name"),
                        row.getString("asker_address"),
                        row.getString("asker_email"),
                        row.getString("asker_phone")),
                row.getString("told_id"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                QuestionState.valueOf(row.getString("state")),
                row.getBoolean("published"),
                row.getInt("version"),
                answer(row));
    }

    private static QuestionView.@Nullable Answer answer(ResultSet row) throws SQLException {
        long id = row.getLong("answer");
        if (row.wasNull()) return null;
        return new QuestionView.Answer(
                id,
                row.getString("answered"),
                row.getString("answered_by"),
                row.getString("position"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant());
    }
}
