package vn.motcua.vault.own;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.kernel.intake.name.FileName;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryOrigin;
import vn.motcua.vault.ExamineEntries;
import vn.motcua.vault.KeepEntry;
import vn.motcua.vault.NewEntry;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultRefusal;

/** Lays a paper of one's own in. It is sealed as it comes, and looked at before anybody can open it. */
@Component
public class UploadPaper {

    /** How many one may lay in by oneself. */
    public static final int MOST = 300;

    /** How many bytes all of them may have. */
    public static final long MOST_BYTES = 1L << 30;

    /** The same for an account that anybody may have opened. */
    public static final long MOST_BYTES_UNVERIFIED = 100L << 20;

    /** The kind of what an owner lays in: no procedure asks for it by a code. */
    public static final String KIND = "TU_TAI_LEN";

    private final KeepEntry keep;
    private final ExamineEntries examine;
    private final JdbcClient jdbc;

    UploadPaper(KeepEntry keep, ExamineEntries examine, JdbcClient jdbc) {
        this.keep = keep;
        this.examine = examine;
        this.jdbc = jdbc;
    }

    /**
     * A paper as its owner describes it.
     *
     * @param title what it is
     * @param number its number and notation; may be empty
     * @param issuer who issued it; may be empty
     * @param issued when
     * @param until until when it holds
     * @param fileName as the sender calls the file
     */
    public record Described(
            String title,
            String number,
            String issuer,
            @Nullable LocalDate issued,
            @Nullable LocalDate until,
            String fileName) {}

    /** Does it, and looks at the file at once. */
    public EntryId run(Store store, boolean verified, Described paper, KeepEntry.File content) {
        Kept kept = own(store);
        if (kept.papers() >= MOST) throw VaultRefusal.TOO_MANY_UPLOADS.because(MOST);
        long most = verified ? MOST_BYTES : MOST_BYTES_UNVERIFIED;
        if (kept.bytes() >= most) throw VaultRefusal.UPLOADS_TOO_LARGE.because(most >> 20);
        EntryId id = keep.unchecked(
                store,
                new NewEntry(
                        KIND,
                        paper.title(),
                        paper.number(),
                        paper.issuer(),
                        null,
                        paper.issued(),
                        paper.until(),
                        EntryOrigin.UPLOADED_BY_OWNER,
                        "vault.upload:" + UUID.randomUUID(),
                        FileName.clean(paper.fileName()),
                        FileType.UNKNOWN),
                content,
                IntakePolicy.PAPERS.bytes());
        weigh(store, id, most);
        examine.run(store, id);
        return id;
    }

    /** Many at once have all found room before: whoever finds too much afterwards takes their own out again. */
    private void weigh(Store store, EntryId id, long most) {
        Kept kept = own(store);
        if (kept.papers() <= MOST && kept.bytes() <= most) return;
        jdbc.sql("delete from vault.entry where owner = ? and id = ? and state = 'CHECKING'")
                .params(store.owner(), id.value())
                .update();
        throw kept.papers() > MOST
                ? VaultRefusal.TOO_MANY_UPLOADS.because(MOST)
                : VaultRefusal.UPLOADS_TOO_LARGE.because(most >> 20);
    }

    private record Kept(long papers, long bytes) {}

    private Kept own(Store store) {
        return jdbc.sql(
                        "select count(*) as papers, coalesce(sum(bytes), 0) as bytes from vault.entry where owner = any(?) and kind = ?")
                .params(store.owners().toArray(UUID[]::new), KIND)
                .query((row, number) -> new Kept(row.getLong("papers"), row.getLong("bytes")))
                .single();
    }
}
