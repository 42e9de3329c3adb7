package vn.motcua.certifiedcopy.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyPermission;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.desk.BeginCopy;
import vn.motcua.certifiedcopy.desk.CompareCopy;
import vn.motcua.certifiedcopy.desk.TakeFee;
import vn.motcua.certifiedcopy.page.ChangePages;
import vn.motcua.certifiedcopy.page.CopyPage;
import vn.motcua.certifiedcopy.page.CopyPages;
import vn.motcua.certifiedcopy.page.Scan;
import vn.motcua.certifiedcopy.sign.CopiesToSign;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.demo.DemoPart;
import vn.motcua.kernel.demo.DemoSheet;
import vn.motcua.signing.sheaf.SignSheaf;

/**
 * Half a dozen copies at phường Ba Đình, one at each place of its way. One scan is taken apart for all of them; what is to be signed is signed behind the load, as every sheaf is, and
 * {@link DemoRevocation} goes on from there.
 */
@Component
class DemoCopies implements DemoPart {

    private static final int AFTER_SIGNERS = 950;

    private final DemoCounter counter;
    private final BeginCopy begin;
    private final ChangePages change;
    private final CopyPages pages;
    private final CompareCopy compare;
    private final TakeFee fee;
    private final CertifiedCopies copies;
    private final CopiesToSign waiting;
    private final SignSheaf sign;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean onward;

    DemoCopies(
            DemoCounter counter,
            BeginCopy begin,
            ChangePages change,
            CopyPages pages,
            CompareCopy compare,
            TakeFee fee,
            CertifiedCopies copies,
            CopiesToSign waiting,
            SignSheaf sign,
            JdbcClient jdbc,
            Clock clock,
            @Value("${motcua.certifiedcopy.demo-certifies:true}") boolean onward) {
        this.counter = counter;
        this.begin = begin;
        this.change = change;
        this.pages = pages;
        this.compare = compare;
        this.fee = fee;
        this.copies = copies;
        this.waiting = waiting;
        this.sign = sign;
        this.jdbc = jdbc;
        this.clock = clock;
        this.onward = onward;
    }

    @Override
    public int order() {
        return AFTER_SIGNERS;
    }

    @Override
    public void load(Progress progress) {
        AgencyId ward = counter.agency("H26.101");
        List<CopyId> ids = begun(ward);
        if (onward) onward(ward, ids);
        progress.report(ids.size(), ids.size(), "bản sao chứng thực / certified copies");
    }

    /** All of them, as far as they get without money and signatures; in the order of {@link DemoOriginal}. */
    List<CopyId> begun(AgencyId ward) {
        Actor officer = counter.officer(CertifiedCopyPermission.COMPARE.code(), ward, "Đức");
        return Actors.as(officer, () -> {
            List<CopyId> ids = new ArrayList<>();
            for (DemoOriginal one : DemoOriginal.values()) {
                CopyId id = begin.run(
                        new BeginCopy.Command(
                                ward,
                                one.asker(),
                                one.original(AsOf.today(clock).day()),
                                ""),
                        ids.isEmpty()
                                ? List.of(new Scan("ban-chinh.png", () -> new ByteArrayInputStream(DemoSheet.png())))
                                : List.of());
                if (!ids.isEmpty()) samePages(ids.getFirst(), id);
                if (one.reaches(DemoOriginal.Way.COMPARED)) compare(id);
                ids.add(id);
            }
            return ids;
        });
    }

    /** Takes the fees, and has signed what is to be signed. */
    void onward(AgencyId ward, List<CopyId> ids) {
        Actor cashier = counter.officer(CertifiedCopyPermission.COMPARE.code(), ward, "Đức");
        List<CertifiedCopy> toSign = new ArrayList<>();
        for (DemoOriginal one : DemoOriginal.values()) {
            CopyId id = ids.get(one.ordinal());
            if (one.reaches(DemoOriginal.Way.PAID))
                Actors.as(
                        cashier, () -> fee.run(id, copies.find(id).orElseThrow().fee()));
            if (one.reaches(DemoOriginal.Way.SIGNED)) toSign.add(copies.find(id).orElseThrow());
        }
        Actors.as(
                counter.officer(CertifiedCopyPermission.SIGN.code(), ward, "Vinh"),
                () -> sign.run(waiting.asked(toSign)));
    }

    private void samePages(CopyId from, CopyId to) {
        jdbc.sql("""
                        insert into certifiedcopy.page (copy, place, content, bytes, width, height, grey)
                        select ?, place, content, bytes, width, height, grey from certifiedcopy.page where copy = ?""").params(to.value(), from.value()).update();
    }

    private void compare(CopyId id) {
        List<CopyPage> all = pages.of(id);
        String seen = HexFormat.of().formatHex(CopyPage.digest(all));
        change.tick(id, seen, all.stream().map(CopyPage::id).toList());
        compare.run(id, seen);
    }
}
