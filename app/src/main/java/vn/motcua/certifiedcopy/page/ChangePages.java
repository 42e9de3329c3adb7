package vn.motcua.certifiedcopy.page;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyAudit;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyFee;
import vn.motcua.certifiedcopy.CopyHold;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.PageChange;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.closed.Budget;

/**
 * Does something to the pages while they are compared: adds, replaces, turns, moves, removes. A page that is other than before is not ticked any more. What was scanned is
 * taken apart before the transaction.
 */
@Operation(records = CertifiedCopyAudit.PagesChanged.class)
public class ChangePages {

    /** All pages together, in bytes: what a signer takes is larger, and there are the attestation and the signatures. */
    static final long MOST_BYTES = 40L << 20;

    private final ScanReader scans;
    private final CopyPages pages;
    private final CopyHold hold;
    private final Blobs blobs;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    ChangePages(
            ScanReader scans,
            CopyPages pages,
            CopyHold hold,
            Blobs blobs,
            AuditLog audit,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.scans = scans;
        this.pages = pages;
        this.hold = hold;
        this.blobs = blobs;
        this.audit = audit;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds pages at the end. */
    public void add(CopyId copy, List<Scan> sent) {
        add(() -> copy, sent);
    }

    /** The same of one that is begun in the same transaction: a scan that is not taken begins nothing. */
    public void add(Supplier<CopyId> begun, List<Scan> sent) {
        taken(sent, taken -> {
            CopyId copy = begun.get();
            CertifiedCopy held = comparing(copy);
            List<CopyPage> before = pages.of(copy);
            insert(held, before, taken, before.size() + 1);
            record(held, PageChange.ADDED);
        });
    }

    /** Puts what is on another scan, of one page or of several, in the place of a page. */
    public void replace(CopyId copy, long page, List<Scan> sent) {
        taken(sent, taken -> {
            CertifiedCopy held = comparing(copy);
            CopyPage old = page(copy, page);
            List<CopyPage> before = new ArrayList<>(pages.of(copy));
            before.remove(old);
            if (before.size() + taken.size() > CopyFee.MOST_PAGES) throw tooMany();
            delete(old);
            shift(copy, old.place(), taken.size() - 1);
            insert(held, before, taken, old.place());
            record(held, PageChange.REPLACED);
        });
    }

    /** Turns a page by a quarter, clockwise. */
    @Transactional
    public void turn(CopyId copy, long page) {
        CertifiedCopy held = comparing(copy);
        jdbc.sql("update certifiedcopy.page set turn = (turn + 90) % 360, ticked_at = null where id = ?")
                .param(page(copy, page).id())
                .update();
        record(held, PageChange.TURNED);
    }

    /** Moves a page towards the begin (-1) or the end (1). At the edge nothing happens. */
    @Transactional
    public void move(CopyId copy, long page, int by) {
        CertifiedCopy held = comparing(copy);
        CopyPage one = page(copy, page);
        int to = one.place() + by;
        if (to < 1 || to > pages.of(copy).size()) return;
        jdbc.sql("""
                        update certifiedcopy.page set place = case place when :from then :to else :from end
                        where copy = :copy and place in (:from, :to)""")
                .param("from", one.place())
                .param("to", to)
                .param("copy", copy.value())
                .update();
        record(held, PageChange.MOVED);
    }

    /** Takes a page out. */
    @Transactional
    public void remove(CopyId copy, long page) {
        CertifiedCopy held = comparing(copy);
        CopyPage old = page(copy, page);
        delete(old);
        shift(copy, old.place(), -1);
        record(held, PageChange.REMOVED);
    }

    /**
     * Notes which pages were held against the original so far; the others were not. That is no act: comparing is, at its end.
     *
     * @param seen the hash of the pages that the officer had before them, in hexadecimal
     */
    @Transactional
    public void tick(CopyId copy, String seen, Collection<Long> ticked) {
        comparing(copy);
        if (!HexFormat.of().formatHex(CopyPage.digest(pages.of(copy))).equals(seen))
            throw CertifiedCopyRefusal.PAGES_CHANGED.because();
        jdbc.sql("""
                        update certifiedcopy.page set ticked_at = case when id = any(:ticked) then coalesce(ticked_at, :now) end where copy = :copy""")
                .param("ticked", ticked.toArray(Long[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("copy", copy.value())
                .update();
    }

    /** Takes the scans apart, then does it; what was taken for nothing is thrown away. */
    private void taken(List<Scan> sent, Consumer<List<TakenPage>> keep) {
        if (sent.isEmpty()) throw CertifiedCopyRefusal.FILE_MISSING.at("files");
        List<TakenPage> taken = new ArrayList<>();
        try {
            Budget time = scans.budget();
            for (Scan scan : sent) {
                taken.addAll(scans.read(scan, time, MOST_BYTES - ScanReader.bytes(taken)));
                if (taken.size() > CopyFee.MOST_PAGES) throw tooMany();
            }
            transaction.executeWithoutResult(status -> keep.accept(taken));
        } catch (RuntimeException e) {
            scans.discard(taken);
            throw e;
        }
    }

    private void insert(CertifiedCopy copy, List<CopyPage> before, List<TakenPage> taken, int place) {
        if (before.size() + taken.size() > CopyFee.MOST_PAGES) throw tooMany();
        long bytes = before.stream().mapToLong(CopyPage::bytes).sum() + ScanReader.bytes(taken);
        if (bytes > MOST_BYTES) throw tooLarge();
        blobs.keepAll(taken.stream().map(TakenPage::picture).toList());
        jdbc.sql("""
                        insert into certifiedcopy.page (copy, place, content, bytes, width, height, grey)
                        select :copy, :place + p.at - 1, p.content, p.bytes, p.width, p.height, p.grey
                        from unnest(:contents, :bytes, :widths, :heights, :greys) with ordinality
                            as p (content, bytes, width, height, grey, at)""")
                .param("copy", copy.id().value())
                .param("place", place)
                .param(
                        "contents",
                        taken.stream().map(one -> one.picture().id().hash()).toArray(byte[][]::new))
                .param(
                        "bytes",
                        taken.stream().map(one -> one.picture().length()).toArray(Long[]::new))
                .param("widths", taken.stream().map(TakenPage::width).toArray(Integer[]::new))
                .param("heights", taken.stream().map(TakenPage::height).toArray(Integer[]::new))
                .param("greys", taken.stream().map(TakenPage::grey).toArray(Boolean[]::new))
                .update();
    }

    private void delete(CopyPage page) {
        jdbc.sql("delete from certifiedcopy.page where id = ?").param(page.id()).update();
    }

    private void shift(CopyId copy, int after, int by) {
        jdbc.sql("update certifiedcopy.page set place = place + ? where copy = ? and place > ?")
                .params(by, copy.value(), after)
                .update();
    }

    /** Held, and noted that somebody works on it. */
    private CertifiedCopy comparing(CopyId copy) {
        CertifiedCopy held = hold.in(copy, CopyState.COMPARING);
        jdbc.sql("update certifiedcopy.copy set acted_at = ? where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), copy.value())
                .update();
        return held;
    }

    private CopyPage page(CopyId copy, long page) {
        return pages.find(copy, page).orElseThrow(() -> CertifiedCopyRefusal.NO_SUCH_PAGE.because());
    }

    private void record(CertifiedCopy copy, PageChange change) {
        int now = pages.of(copy.id()).size();
        audit.record(new CertifiedCopyAudit.PagesChanged(copy.id().value(), copy.agency(), change, now));
    }

    static Refused tooLarge() {
        return CertifiedCopyRefusal.PAGES_TOO_LARGE.at("files", MOST_BYTES >> 20);
    }

    private static Refused tooMany() {
        return CertifiedCopyRefusal.TOO_MANY_PAGES.at("files", CopyFee.MOST_PAGES);
    }
}
