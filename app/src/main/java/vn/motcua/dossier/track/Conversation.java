package vn.motcua.dossier.track;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.life.DossierRows;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Represented;

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

    /** Dossiers of these agencies whose applicants wait for an answer, the longest waiting first. */
    public Slice<DossierView> unanswered(Collection<AgencyId> agencies, Paging paging) {
        Long[] ids = agencies.stream().map(AgencyId::value).toArray(Long[]::new);
        List<DossierView> page = jdbc.sql("""
                        select d.* from dossier.message_waiting w join dossier.dossier d on d.id = w.dossier
                        where w.for_office and w.agency = any(?) order by w.since, w.dossier limit ? offset ?""")
                .params(ids, paging.size(), paging.offset())
                .query(DossierRows.DOSSIER)
                .list();
        long total = jdbc.sql("select count(*) from dossier.message_waiting where for_office and agency = any(?)")
                .params(new Object[] {ids})
                .query(Long.class)
                .single();
        return new Slice<>(page, paging, total);
    }

    /** One's own dossiers about which an office wrote something that one has not seen, the latest first. */
    public List<DossierView> unseen(Actor actor) {
        Represented represented = actor.represented();
        return jdbc
                .sql("""
                        select d.* from dossier.message_waiting w join dossier.dossier d on d.id = w.dossier
                        where not w.for_office and w.account = ? order by w.since desc limit 20""")
                .param(Objects.requireNonNull(actor.party()).value())
                .query(DossierRows.DOSSIER)
                .list()
                .stream()
                .filter(dossier -> represented == null || represented.covers(dossier.procedureCode()))
                .toList();
    }

    /** The applicant has seen them. */
    @Transactional
    public void seen(DossierId dossier) {
        jdbc.sql("delete from dossier.message_waiting where dossier = ? and not for_office")
                .param(dossier.value())
                .update();
    }

    /** How many there are. */
    public long count(DossierId dossier) {
        return jdbc.sql("select count(*) from dossier.message where dossier = ?")
                .param(dossier.value())
                .query(Long.class)
                .single();
    }
}
