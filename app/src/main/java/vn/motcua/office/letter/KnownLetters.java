package vn.motcua.office.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.axis.edxml.Business;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.signing.known.FileMarks;
import vn.motcua.signing.known.KnownFile;
import vn.motcua.signing.known.KnownFiles;
import vn.motcua.signing.known.KnownState;

/**
 * Letters that were sealed here, by what their signatures cover. One that its sender recalled or replaced counts no more from the moment of that letter on, whatever its receivers answered: it is the sender's
 * own word. What became of a letter became of its updates, too; and a file counts no more once an update went out with others, without it.
 */
@Component
class KnownLetters implements KnownFiles {

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Messages messages;

    KnownLetters(JdbcClient jdbc, Agencies agencies, Messages messages) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.messages = messages;
    }

    /** Keeps by what a letter's sealed file is known. */
    void keep(long letter, byte[] sealed) {
        jdbc.sql(
                        "insert into office.letter_mark (mark, letter) select distinct mark, ? from unnest(cast(? as bytea[])) as marks (mark) on conflict do nothing")
                .params(letter, FileMarks.of(sealed).digests().toArray(byte[][]::new))
                .update();
    }

    @Override
    public List<KnownFile> by(FileMarks marks) {
        return jdbc.sql("""
                        select l.agency, e.reference, e.number, l.sent_at, r.act, r.sent_at as ended_at
                        from office.letter l join office.entry e on e.id = l.line
                        left join lateral (select later.act, later.sent_at from office.letter later
                            where later.about = case l.act when 'UPDATE' then l.about else l.id end and later.state = 'SENT'
                                and (later.act in ('RECALL', 'REPLACE') or later.act = 'UPDATE' and later.sent_at > l.sent_at
                                    and exists (select from office.letter_mark m where m.letter = later.id)
                                    and not exists (select from office.letter_mark m where m.letter = later.id and m.mark = any(:marks)))
                            order by later.act = 'UPDATE', later.sent_at limit 1) r on true
                        where l.state = 'SENT' and l.id in (select m.letter from office.letter_mark m where m.mark = any(:marks))
                        order by r.sent_at is null, l.id limit 20""")
                .param("marks", marks.digests().toArray(byte[][]::new))
                .query((row, number) -> known(row))
                .list();
    }

    private KnownFile known(ResultSet row) throws SQLException {
        AgencyId agency = new AgencyId(row.getLong("agency"));
        String act = row.getString("act");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        String reference = row.getString("reference");
        return new KnownFile(
                act == null
                        ? KnownState.VALID
                        : act.equals(Business.Kind.RECALL.name()) ? KnownState.RECALLED : KnownState.REPLACED,
                messages.text(Language.VI, "office.known", reference.isEmpty() ? row.getString("number") : reference),
                agencies.called(Set.of(agency), Language.VI).getOrDefault(agency, ""),
                instant(row),
                ended == null ? null : ended.toInstant());
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("sent_at", OffsetDateTime.class))
                .toInstant();
    }
}
