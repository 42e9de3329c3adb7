package vn.motcua.certifiedcopy.sign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyAudit;
import vn.motcua.certifiedcopy.CertifiedCopyEvent;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyHold;
import vn.motcua.certifiedcopy.CopyParts;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.RegisterNumber;
import vn.motcua.certifiedcopy.deliver.TellCopyAsker;
import vn.motcua.certifiedcopy.desk.UnderWay;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.blob.StoredBlob;
import vn.motcua.signing.known.FileMarks;
import vn.motcua.signing.pades.KeepSignature;
import vn.motcua.signing.pades.SignedPdf;

/** Keeps a copy that was signed and sealed: the file, its number, its line in the register. All of it or nothing, once. */
@Operation(records = CertifiedCopyAudit.CopyCertified.class, law = "Nghị định 45/2020/NĐ-CP, Đ.10")
class KeepCertified {

    private final CopyHold hold;
    private final NextNumbers numbers;
    private final KeepSignature signatures;
    private final TellCopyAsker tell;
    private final Blobs blobs;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    KeepCertified(
            CopyHold hold,
            NextNumbers numbers,
            KeepSignature signatures,
            TellCopyAsker tell,
            Blobs blobs,
            AuditLog audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.hold = hold;
        this.numbers = numbers;
        this.signatures = signatures;
        this.tell = tell;
        this.blobs = blobs;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the keys are used for, in the log of signing. */
    static String purpose(CertifiedCopy copy) {
        return UnderWay.KIND + " " + copy.id();
    }

    /** Does it, in the transaction in which the official's signature is kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    void run(CertifiedCopy seen, NextNumbers.Held held, SignedPdf signed, SignedPdf sealed, StoredBlob file) {
        CertifiedCopy copy = hold.in(seen.id(), CopyState.TO_SIGN);
        if (!copy.digest().equals(seen.digest())) throw CertifiedCopyRefusal.NOT_WHAT_WAS_COMPARED.because();
        numbers.give(held, copy.id());
        blobs.keep(file);
        certified(copy, held, signed, sealed, file);
        enter(copy, held, signed);
        jdbc.sql("insert into certifiedcopy.mark (mark, copy) select distinct mark, ? from unnest(?::bytea[]) as mark")
                .params(
                        copy.id().value(),
                        FileMarks.of(sealed.bytes()).digests().toArray(byte[][]::new))
                .update();
        jdbc.sql("insert into certifiedcopy.part (part, copy) select distinct part, ? from unnest(?::bytea[]) as part")
                .params(copy.id().value(), parts(sealed.bytes()))
                .update();
        jdbc.sql("delete from certifiedcopy.page where copy = ?")
                .param(copy.id().value())
                .update();
        signatures.run(sealed, copy.agency(), purpose(copy));
        RegisterNumber number = held.number();
        audit.record(new CertifiedCopyAudit.CopyCertified(
                copy.id().value(),
                copy.agency(),
                number.text(),
                copy.digest(),
                file.id().sha256()));
        events.publishEvent(new CertifiedCopyEvent.CopyCertified(copy.id(), copy.agency()));
        tell.certified(copy, number);
    }

    private static byte[][] parts(byte[] sealed) {
        try {
            return CopyParts.of(new ByteArrayInputStream(sealed), sealed.length).toArray(byte[][]::new);
        } catch (IOException e) { // of an array there is none
            throw new UncheckedIOException(e);
        }
    }

    private void certified(
            CertifiedCopy copy, NextNumbers.Held held, SignedPdf signed, SignedPdf sealed, StoredBlob file) {
        jdbc.sql("""
                        update certifiedcopy.copy set state = 'CERTIFIED', certified_at = :at, certified_on = :day, signer = :signer, signer_words = :words,
                            signer_certificate = :by, seal_certificate = :seal, content = :content, bytes = :bytes where id = :id""")
                .param("at", sealed.at().atOffset(ZoneOffset.UTC))
                .param("day", held.day())
                .param("signer", signed.name())
                .param("words", signed.words())
                .param("by", signed.by().value())
                .param("seal", sealed.by().value())
                .param("content", file.id().hash())
                .param("bytes", file.length())
                .param("id", copy.id().value())
                .update();
    }

    private void enter(CertifiedCopy copy, NextNumbers.Held held, SignedPdf signed) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        RegisterNumber number = held.number();
        jdbc.sql("""
                        insert into certifiedcopy.line (agency, year, number, copy, entered_at, day, person, title, pages, fee, signer)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        number.agency().value(),
                        number.year(),
                        number.number(),
                        copy.id().value(),
                        now,
                        held.day(),
                        copy.asker().name(),
                        copy.original().title(),
                        copy.pages(),
                        copy.fee(),
                        signed.name())
                .update();
    }
}
