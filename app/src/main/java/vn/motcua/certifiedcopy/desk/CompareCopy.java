package vn.motcua.certifiedcopy.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyAudit;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CheckCode;
import vn.motcua.certifiedcopy.CopyFee;
import vn.motcua.certifiedcopy.CopyHold;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.page.CopyPage;
import vn.motcua.certifiedcopy.page.CopyPages;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actors;

/**
 * An officer has held every page against the original. From here on the pages are fixed: their hash is kept, and only pages with that hash are signed (SR-61). What it
 * costs follows from how many they are, and is asked for.
 */
@Operation(records = CertifiedCopyAudit.CopyCompared.class, law = "Nghị định 23/2015/NĐ-CP, Đ.20")
public class CompareCopy {

    private final CopyHold hold;
    private final CopyPages pages;
    private final CopyMoney money;
    private final MarkPaid mark;
    private final Actors actors;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    CompareCopy(
            CopyHold hold,
            CopyPages pages,
            CopyMoney money,
            MarkPaid mark,
            Actors actors,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.hold = hold;
        this.pages = pages;
        this.money = money;
        this.mark = mark;
        this.actors = actors;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Does it.
     *
     * @param seen the hash of the pages that the officer had before them, in hexadecimal
     */
    @Transactional
    public void run(CopyId id, String seen) {
        mark.run(id); // what was paid just before counts
        CertifiedCopy copy = hold.in(id, CopyState.COMPARING);
        List<CopyPage> all = pages.of(id);
        String digest = HexFormat.of().formatHex(CopyPage.digest(all));
        if (!digest.equals(seen)) throw CertifiedCopyRefusal.PAGES_CHANGED.because();
        if (all.isEmpty() || !all.stream().allMatch(CopyPage::ticked))
            throw CertifiedCopyRefusal.NOT_ALL_COMPARED.because();
        long fee = CopyFee.of(all.size()).amount();
        jdbc.sql("""
                        update certifiedcopy.copy set state = :state, compared_at = :now, acted_at = :now, compared_by = :by, digest = :digest, pages = :pages, fee = :fee,
                            code = coalesce(code, :code) where id = :id""")
                .param("state", (copy.paid() >= fee ? CopyState.TO_SIGN : CopyState.UNPAID).name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Objects.requireNonNull(actors.current().account()).value())
                .param("digest", HexFormat.of().parseHex(digest))
                .param("pages", all.size())
                .param("fee", fee)
                .param("code", CheckCode.random().text())
                .param("id", id.value())
                .update();
        if (copy.paid() < fee) money.ask(hold.of(id));
        audit.record(new CertifiedCopyAudit.CopyCompared(id.value(), copy.agency(), all.size(), fee, digest));
    }
}
