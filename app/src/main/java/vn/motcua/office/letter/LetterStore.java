package vn.motcua.office.letter;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.axis.edxml.Business;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.register.LineId;

/** Writes letters. */
@Component
class LetterStore {

    private final JdbcClient jdbc;
    private final Letters letters;
    private final Clock clock;

    LetterStore(JdbcClient jdbc, Letters letters, Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.clock = clock;
    }

    long begin(AgencyId agency, LineId line, Business.Kind act, @Nullable Long about) {
        try {
            return jdbc.sql("""
                            insert into office.letter (agency, line, act, state, about, begun_at)
                            values (:agency, :line, :act, 'DRAFT', :about, :now) returning id""")
                    .param("agency", agency.value())
                    .param("line", line.value())
                    .param("act", act.name())
                    .param("about", about)
                    .param("now", now())
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) { // letter_new_once, letter_one_draft
            throw OfficeRefusal.LETTER_EXISTS.because();
        }
    }

    /** A draft, held until the transaction ends; refused if it is none. */
    Letter draft(AgencyId agency, long id) {
        jdbc.sql("select id from office.letter where agency = ? and id = ? for update")
                .params(agency.value(), id)
                .query(Long.class)
                .optional();
        Letter letter = letters.find(agency, id).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        if (letter.state() != LetterState.DRAFT) throw OfficeRefusal.NOT_A_DRAFT.because();
        return letter;
    }

    void describe(long id, Details details) {
        jdbc.sql("""
                        update office.letter set competence = :competence, position = :position, place = :place, due = :due,
                            answers = :answers, paper = :paper, reason = :reason where id = :id""")
                .param("id", id)
                .param("competence", details.competence())
                .param("position", details.position())
                .param("place", details.place())
                .param("due", details.due())
                .param("answers", details.answers())
                .param("paper", details.paper())
                .param("reason", details.reason())
                .update();
    }

    void add(long id, LetterReceiver receiver) {
        addAll(id, List.of(receiver));
    }

    void addAll(long id, List<LetterReceiver> receivers) {
        jdbc.sql("""
                        insert into office.letter_receiver (letter, agency, code, name)
                        select :letter, * from unnest(cast(:agencies as bigint[]), cast(:codes as text[]), cast(:names as text[]))
                        on conflict do nothing""")
                .param("letter", id)
                .param(
                        "agencies",
                        receivers.stream().map(one -> one.agency().value()).toArray(Long[]::new))
                .param("codes", receivers.stream().map(LetterReceiver::code).toArray(String[]::new))
                .param("names", receivers.stream().map(LetterReceiver::name).toArray(String[]::new))
                .update();
        rename(id);
    }

    void remove(long id, AgencyId receiver) {
        jdbc.sql("delete from office.letter_receiver where letter = ? and agency = ?")
                .params(id, receiver.value())
                .update();
        rename(id);
    }

    void add(long id, IntakeFile file) {
        jdbc.sql("""
                        insert into office.letter_file (letter, position, file, name)
                        select :letter, coalesce(max(position), 0) + 1, :file, :name from office.letter_file where letter = :letter""")
                .param("letter", id)
                .param("file", file.id().value())
                .param("name", file.name())
                .update();
    }

    /** Before all others. */
    void addFirst(long id, IntakeFile file) {
        jdbc.sql("""
                        insert into office.letter_file (letter, position, file, name)
                        select :letter, coalesce(min(position), 2) - 1, :file, :name from office.letter_file where letter = :letter""")
                .param("letter", id)
                .param("file", file.id().value())
                .param("name", file.name())
                .update();
    }

    /** Puts the sealed file in the place of the one that was sealed; false if that is no longer there. */
    boolean seal(long id, LetterFile before, IntakeFile sealed) {
        return jdbc.sql("update office.letter_file set file = ? where letter = ? and position = ? and file = ?")
                        .params(
                                sealed.id().value(),
                                id,
                                before.position(),
                                before.file().id().value())
                        .update()
                == 1;
    }

    void removeFile(long id, int position) {
        jdbc.sql("delete from office.letter_file where letter = ? and position = ?")
                .params(id, position)
                .update();
    }

    void discard(long id) {
        jdbc.sql("update office.letter set state = 'DISCARDED' where id = ?")
                .param(id)
                .update();
    }

    void sent(long id, String documentId, long docId) {
        jdbc.sql("update office.letter set state = 'SENT', document_id = ?, doc_id = ?, sent_at = ? where id = ?")
                .params(documentId, docId, now(), id)
                .update();
    }

    private void rename(long id) {
        jdbc.sql("""
                        update office.letter set names = left(coalesce(
                            (select string_agg(name || ' ' || code, ' ' order by name) from office.letter_receiver where letter = :id), ''), 20000)
                        where id = :id""").param("id", id).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
