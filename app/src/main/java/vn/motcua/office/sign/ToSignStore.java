package vn.motcua.office.sign;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.register.LineId;

/** Writes letters that have no number yet. */
@Component
class ToSignStore {

    private final JdbcClient jdbc;
    private final TurnStore turns;
    private final Clock clock;

    ToSignStore(JdbcClient jdbc, TurnStore turns, Clock clock) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.clock = clock;
    }

    /** The first file of the letter to others that was begun for a line and is not sent. */
    Optional<FileId> begun(LineId line) {
        return jdbc.sql("""
                        select f.file from office.letter l join office.letter_file f on f.letter = l.id
                        where l.line = ? and l.state = 'DRAFT' and l.act in ('NEW', 'REPLACE') order by f.position limit 1""")
                .param(line.value())
                .query((row, number) -> new FileId(row.getObject("file", UUID.class)))
                .optional();
    }

    /** Begins one; refused if another is prepared for the same line. */
    long add(AgencyId agency, LetterText text, IntakeFile file, @Nullable LineId meant, Actor clerk) {
        AccountId account = clerk.account();
        return bound("""
                        insert into office.to_sign (agency, state, kind, unit, subject, party, urgency, file, file_name, meant, clerk, clerk_name, begun_at)
                        values (:agency, 'DRAFT', :kind, :unit, :subject, :party, :urgency, :file, :name, :meant, :clerk, :clerkName, :now) returning id""", text)
                .param("agency", agency.value())
                .param("file", file.id().value())
                .param("name", file.name())
                .param("meant", meant == null ? null : meant.value(), Types.BIGINT)
                .param("clerk", account == null ? null : account.value(), Types.OTHER)
                .param("clerkName", clerk.name())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** One of an agency's at this step, held until the transaction ends. */
    LetterToSign hold(AgencyId agency, long id, SigningState state) {
        LetterToSign letter = hold(agency, id);
        if (letter.state() != state) throw OfficeRefusal.NOT_AT_THIS_STEP.because();
        return letter;
    }

    /** One of an agency's, held until the transaction ends. */
    LetterToSign hold(AgencyId agency, long id) {
        return jdbc.sql("select * from office.to_sign where agency = ? and id = ? for update")
                .params(agency.value(), id)
                .query((row, number) -> LettersToSign.letter(row))
                .optional()
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    /**
     * Notes that the agency of letters ended that were open still: what lay with a signer is prepared again, for that reason.
     *
     * @return those that were not noted before, as they were
     */
    List<LetterToSign> left(AgencyId agency, String reason, int most) {
        List<LetterToSign> open = jdbc.sql("""
                        select * from office.to_sign where agency = ? and state in ('DRAFT', 'WAITING', 'SIGNED') and ended_at is null
                        order by id limit ? for update""")
                .params(agency.value(), most)
                .query((row, number) -> LettersToSign.letter(row))
                .list();
        jdbc.sql("""
                        update office.to_sign set ended_at = :now, state = case state when 'WAITING' then 'DRAFT' else state end,
                            returned_at = case state when 'WAITING' then :now else returned_at end,
                            reason = case state when 'WAITING' then :reason else reason end, so_far = null
                        where id = any(:ids)""")
                .param("now", now())
                .param("reason", reason)
                .param("ids", open.stream().map(LetterToSign::id).toArray(Long[]::new))
                .update();
        turns.unsign(
                open.stream().filter(one -> one.state() == SigningState.WAITING).toList());
        return open;
    }

    /** Notes that these agencies did not end. */
    void thereAgain(Collection<AgencyId> agencies) {
        jdbc.sql(
                        "update office.to_sign set ended_at = null where agency = any(?) and ended_at is not null and state in ('DRAFT', 'WAITING', 'SIGNED')")
                .param(agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .update();
    }

    /** A draft as a clerk saw it, held until the transaction ends. */
    LetterToSign draft(AgencyId agency, long id, int edition) {
        LetterToSign letter = hold(agency, id, SigningState.DRAFT);
        if (letter.edition() != edition) throw OfficeRefusal.NOT_AS_SEEN.because();
        return letter;
    }

    /** One that waits for this official, held until the transaction ends; another's is not there. */
    LetterToSign hold(OfficialId signer, long id) {
        return jdbc.sql("select * from office.to_sign where id = ? and signer = ? and state = 'WAITING' for update")
                .params(id, signer.value())
                .query((row, number) -> LettersToSign.letter(row))
                .optional()
                .orElseThrow(OfficeRefusal.NOT_AT_THIS_STEP::because);
    }

    void change(LetterToSign letter, LetterText text) {
        bound("""
                        update office.to_sign set kind = :kind, unit = :unit, subject = :subject, party = :party, urgency = :urgency, edition = edition + 1
                        where id = :id""", text).param("id", letter.id()).update();
    }

    void change(LetterToSign letter, IntakeFile file) {
        jdbc.sql("update office.to_sign set file = ?, file_name = ? where id = ?")
                .params(file.id().value(), file.name(), letter.id())
                .update();
    }

    void numbered(LetterToSign letter, LineId line) {
        jdbc.sql("update office.to_sign set state = 'NUMBERED', meant = null, line = ? where id = ?")
                .params(line.value(), letter.id())
                .update();
    }

    void discard(LetterToSign letter, String reason) {
        jdbc.sql("update office.to_sign set state = 'DISCARDED', so_far = null, reason = ? where id = ?")
                .params(reason, letter.id())
                .update();
    }

    private JdbcClient.StatementSpec bound(String sql, LetterText text) {
        return jdbc.sql(sql)
                .param("kind", text.kind().code())
                .param("unit", text.unit())
                .param("subject", text.subject())
                .param("party", text.party())
                .param("urgency", text.urgency().name());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
