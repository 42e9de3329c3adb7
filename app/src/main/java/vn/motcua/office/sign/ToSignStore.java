package vn.motcua.office.sign;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.register.LineId;
import vn.motcua.signing.pades.SignedPdf;

/** Writes letters that have no number yet. */
@Component
class ToSignStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ToSignStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(AgencyId agency, LetterText text, IntakeFile file, Actor clerk) {
        AccountId account = clerk.account();
        return bound("""
                        insert into office.to_sign (agency, state, kind, unit, subject, party, urgency, file, file_name, clerk, clerk_name, begun_at)
                        values (:agency, 'DRAFT', :kind, :unit, :subject, :party, :urgency, :file, :name, :clerk, :clerkName, :now) returning id""", text)
                .param("agency", agency.value())
                .param("file", file.id().value())
                .param("name", file.name())
                .param("clerk", account == null ? null : account.value(), Types.OTHER)
                .param("clerkName", clerk.name())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** One of an agency's, held until the transaction ends. */
    LetterToSign hold(AgencyId agency, long id, SigningState state) {
        LetterToSign letter = jdbc.sql("select * from office.to_sign where agency = ? and id = ? for update")
                .params(agency.value(), id)
                .query((row, number) -> LettersToSign.letter(row))
                .optional()
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        if (letter.state() != state) throw OfficeRefusal.NOT_AT_THIS_STEP.because();
        return letter;
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

    void submit(LetterToSign letter, LetterToSign.Signer signer) {
        jdbc.sql("""
                        update office.to_sign set state = 'WAITING', version = version + 1, signer = ?, signer_name = ?, signer_words = ?,
                            submitted_at = ?, returned_at = null, reason = '' where id = ?""")
                .params(signer.official().value(), signer.name(), signer.words(), now(), letter.id())
                .update();
    }

    /** Back to who prepared it; the reason is empty if they took it back themselves. */
    void back(LetterToSign letter, String reason) {
        jdbc.sql("update office.to_sign set state = 'DRAFT', returned_at = ?, reason = ? where id = ?")
                .params(now(), reason, letter.id())
                .update();
    }

    /** False if it was signed, taken back or sent back meanwhile. */
    boolean signed(LetterToSign letter, IntakeFile file, SignedPdf signed) {
        return jdbc.sql("""
                                update office.to_sign set state = 'SIGNED', signed_at = :at, signed_file = :file, certificate = :certificate,
                                    signer_name = :name, signer_words = :words
                                where id = :id and state = 'WAITING' and version = :version""")
                        .param("at", signed.at().atOffset(ZoneOffset.UTC))
                        .param("file", file.id().value())
                        .param("certificate", signed.by().value())
                        .param("name", signed.name())
                        .param("words", signed.words())
                        .param("id", letter.id())
                        .param("version", letter.version())
                        .update()
                == 1;
    }

    void numbered(LetterToSign letter, LineId line) {
        jdbc.sql("update office.to_sign set state = 'NUMBERED', line = ? where id = ?")
                .params(line.value(), letter.id())
                .update();
    }

    void discard(LetterToSign letter, String reason) {
        jdbc.sql("update office.to_sign set state = 'DISCARDED', reason = ? where id = ?")
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
