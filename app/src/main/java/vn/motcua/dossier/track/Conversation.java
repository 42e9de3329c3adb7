package vn.motcua.dossier.track;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.DossierId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** What applicant and office wrote to each other about a dossier. Who may read it, the asker looks at. */
@Component
@Transactional(readOnly = true)
public class Conversation {

    private final JdbcClient jdbc;

    Conversation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One message.
     *
     * @param at when
     * @param official true from the office, false from the applicant
     * @param who the name of whoever wrote it
     * @param body what it says
     */
    public record Message(Instant at, boolean official, String who, String body) {}

    /** One page of them, the latest first. */
    public Slice<Message> of(DossierId dossier, Paging paging) {
        List<Message> page = jdbc.sql(
                        "select * from dossier.message where dossier = ? order by id desc limit ? offset ?")
                .params(dossier.value(), paging.size(), paging.offset())
                .query((row, number) -> new Message(
                        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant(),
                        row.getBoolean("official"),
                        row.getString("who"),
                        row.getString("body")))
                .list();
        return new Slice<>(page, paging, count(dossier));
    }

    /** How many there are. */
    public long count(DossierId dossier) {
        return jdbc.sql("select count(*) from dossier.message where dossier = ?")
                .param(dossier.value())
                .query(Long.class)
                .single();
    }
}
