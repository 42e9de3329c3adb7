package vn.motcua.office.sign;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.signing.pades.SignedPdf;

/** Writes whose turn it is to sign a letter, and who did. */
@Component
class TurnStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    TurnStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Hands it to these, in this order. */
    void submit(LetterToSign letter, List<LetterToSign.Signer> signers) {
        jdbc.sql("delete from office.to_sign_turn where letter = ?")
                .param(letter.id())
                .update();
        jdbc.sql("""
                        insert into office.to_sign_turn (letter, position, signer, name, words)
                        select :letter, given.position, given.signer, given.name, given.words
                        from unnest(cast(:signers as bigint[]), cast(:names as text[]), cast(:words as text[])) with ordinality
                            as given (signer, name, words, position)""")
                .param("letter", letter.id())
                .param(
                        "signers",
                        signers.stream().map(one -> one.official().value()).toArray(Long[]::new))
                .param("names", signers.stream().map(LetterToSign.Signer::name).toArray(String[]::new))
                .param("words", signers.stream().map(LetterToSign.Signer::words).toArray(String[]::new))
                .update();
        jdbc.sql("update office.to_sign set returned_at = null, reason = '', ended_at = null where id = ?")
                .param(letter.id())
                .update();
        turn(letter, signers.getFirst(), null);
    }

    private void turn(LetterToSign letter, LetterToSign.Signer signer, @Nullable FileId soFar) {
        jdbc.sql("""
                        update office.to_sign set state = 'WAITING', version = version + 1, signer = :signer, signer_name = :name, signer_words = :words,
                            submitted_at = :now, so_far = :file where id = :id""")
                .param("signer", signer.official().value())
                .param("name", signer.name())
                .param("words", signer.words())
                .param("now", now())
                .param("file", soFar == null ? null : soFar.value(), Types.OTHER)
                .param("id", letter.id())
                .update();
    }

    /** Back to who prepared it, without the signatures that were there; the reason is empty if they took it back themselves. */
    void back(LetterToSign letter, String reason) {
        jdbc.sql("update office.to_sign set state = 'DRAFT', so_far = null, returned_at = ?, reason = ? where id = ?")
                .params(now(), reason, letter.id())
                .update();
        unsign(List.of(letter));
    }

    /** Takes back the signatures that are there. */
    void unsign(List<LetterToSign> letters) {
        jdbc.sql("""
                        update office.to_sign_turn set signed_at = null, signed_file = null, certificate = null where letter = any(?)""")
                .param(letters.stream().map(LetterToSign::id).toArray(Long[]::new))
                .update();
    }

    /** Notes the signature of whose turn it was; false if it was signed, taken back or sent back meanwhile. */
    boolean signed(LetterToSign letter, IntakeFile file, SignedPdf signed) {
        LetterToSign now = jdbc.sql(
                        "select * from office.to_sign where id = ? and state = 'WAITING' and version = ? for update")
                .params(letter.id(), letter.version())
                .query((row, number) -> LettersToSign.letter(row))
                .optional()
                .orElse(null);
        if (now == null || now.signer() == null) return false;
        jdbc.sql("""
                        update office.to_sign_turn set signed_at = :at, signed_file = :file, certificate = :certificate, name = :name, words = :words
                        where letter = :letter and signer = :signer""")
                .param("at", signed.at().atOffset(ZoneOffset.UTC))
                .param("file", file.id().value())
                .param("certificate", signed.by().value())
                .param("name", signed.name())
                .param("words", signed.words())
                .param("letter", now.id())
                .param("signer", now.signer().official().value())
                .update();
        Optional<LetterToSign.Signer> next = next(now);
        if (next.isPresent()) turn(now, next.get(), file.id());
        else last(now, file, signed);
        return true;
    }

    /** Whose turn it is after those who signed. */
    Optional<LetterToSign.Signer> next(LetterToSign letter) {
        return jdbc.sql("""
                        select * from office.to_sign_turn where letter = ? and signed_at is null order by position limit 1""")
                .param(letter.id())
                .query((row, number) -> new LetterToSign.Signer(
                        new OfficialId(row.getLong("signer")), row.getString("name"), row.getString("words")))
                .optional();
    }

    private void last(LetterToSign letter, IntakeFile file, SignedPdf signed) {
        jdbc.sql("""
                        update office.to_sign set state = 'SIGNED', so_far = null, signed_at = :at, signed_file = :file, certificate = :certificate,
                            signer_name = :name, signer_words = :words
                        where id = :id""")
                .param("at", signed.at().atOffset(ZoneOffset.UTC))
                .param("file", file.id().value())
                .param("certificate", signed.by().value())
                .param("name", signed.name())
                .param("words", signed.words())
                .param("id", letter.id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
