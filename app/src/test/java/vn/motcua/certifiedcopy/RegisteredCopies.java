package vn.motcua.certifiedcopy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.blob.StoredBlob;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.signing.known.FileMarks;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryOrigin;
import vn.motcua.vault.KeepEntry;
import vn.motcua.vault.NewEntry;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Stores;

/** Copies that stand in a register, for tests of what becomes of them afterwards; how they get there other tests show. */
@Component
public class RegisteredCopies {

    private final JdbcClient jdbc;
    private final Blobs blobs;
    private final TransactionTemplate transaction;
    private final Stores stores;
    private final KeepEntry keep;

    RegisteredCopies(JdbcClient jdbc, Blobs blobs, TransactionTemplate transaction, Stores stores, KeepEntry keep) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.transaction = transaction;
        this.stores = stores;
        this.keep = keep;
    }

    /** The next copy of an agency's book of a year, of this file. */
    public CopyId add(AgencyId agency, int year, OwnerNumber owner, byte[] file) {
        UUID id = UUID.randomUUID();
        CheckCode code = CheckCode.random();
        LocalDate day = LocalDate.of(year, 11, 20);
        OffsetDateTime at = day.atTime(3, 0).atOffset(ZoneOffset.UTC);
        transaction.executeWithoutResult(status -> {
            BlobId content = kept(file);
            jdbc.sql("insert into certifiedcopy.register (agency, year) values (?, ?) on conflict do nothing")
                    .params(agency.value(), year)
                    .update();
            int number = jdbc.sql(
                            "update certifiedcopy.register set last = last + 1 where agency = ? and year = ? returning last")
                    .params(agency.value(), year)
                    .query(Integer.class)
                    .single();
            jdbc.sql("""
                            insert into certifiedcopy.copy (id, agency, state, person_number, person_name, title, issuer, begun_at, begun_by, officer, compared_at,
                                compared_by, digest, pages, fee, paid_at, code, certified_at, certified_on, signer, signer_certificate, seal_certificate, content, bytes)
                            values (:id, :agency, 'CERTIFIED', :number, 'Nguyễn Thị Lan', 'Bằng tốt nghiệp đại học', 'Trường Đại học Luật Hà Nội', :at, :id,
                                'Hoàng Minh Đức', :at, :id, :content, 3, 5000, :at, :code, :at, :day, 'Chủ tịch Đỗ Quang Vinh', 1, 1, :content, :bytes)""")
                    .param("id", id)
                    .param("agency", agency.value())
                    .param("number", owner.number())
                    .param("at", at)
                    .param("code", code.text())
                    .param("day", day)
                    .param("content", content.hash())
                    .param("bytes", file.length)
                    .update();
            jdbc.sql(
                            "insert into certifiedcopy.mark (mark, copy) select distinct mark, ? from unnest(?::bytea[]) as mark")
                    .params(id, FileMarks.of(file).digests().toArray(byte[][]::new))
                    .update();
            jdbc.sql("""
                            insert into certifiedcopy.line (agency, year, number, copy, entered_at, day, person, title, pages, fee, signer)
                            values (?, ?, ?, ?, ?, ?, 'Nguyễn Thị Lan', 'Bằng tốt nghiệp đại học', 3, 5000, 'Chủ tịch Đỗ Quang Vinh')""").params(agency.value(), year, number, id, at, day).update();
        });
        return new CopyId(id);
    }

    /** Lays it into the person's store, as is done a moment later. */
    public EntryId keep(CopyId copy, OwnerNumber owner, byte[] file) {
        EntryId entry = keep.run(
                stores.of(owner),
                new NewEntry(
                        "BSCT",
                        "Bằng tốt nghiệp đại học",
                        "1",
                        "UBND phường Ba Đình",
                        null,
                        LocalDate.of(2026, 11, 20),
                        null,
                        EntryOrigin.CERTIFIED_COPY,
                        "certifiedcopy.copy:" + copy,
                        "ban-sao.pdf",
                        FileType.PDF),
                () -> new ByteArrayInputStream(file));
        jdbc.sql("update certifiedcopy.copy set kept_at = now(), kept_entry = ? where id = ?")
                .params(entry.value(), copy.value())
                .update();
        return entry;
    }

    /** A file that looks like a PDF to whoever looks at its ends, and to nobody else. */
    public static byte[] file(String text) {
        return ("%PDF-1.7\n" + text + " " + UUID.randomUUID() + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    private BlobId kept(byte[] file) {
        try {
            StoredBlob stored = blobs.store(new ByteArrayInputStream(file), 1 << 20);
            return blobs.keep(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
