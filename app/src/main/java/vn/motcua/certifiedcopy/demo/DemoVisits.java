package vn.motcua.certifiedcopy.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.Asker;
import vn.motcua.certifiedcopy.CertifiedCopyPermission;
import vn.motcua.certifiedcopy.visit.BookVisit;
import vn.motcua.certifiedcopy.visit.SetVisitHours;
import vn.motcua.certifiedcopy.visit.VisitHours;
import vn.motcua.certifiedcopy.visit.VisitSlot;
import vn.motcua.certifiedcopy.visit.Visits;
import vn.motcua.identity.TechIds;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.demo.DemoPart;

/** The wards of the demo nation take appointments, and two people have one. */
@Component
class DemoVisits implements DemoPart {

    private static final int AFTER_COPIES = 960;
    private static final VisitHours HOURS = new VisitHours(2, 20, 10);
    private static final List<String> WARDS = List.of("H26.101", "H26.102");

    private final DemoCounter counter;
    private final SetVisitHours set;
    private final BookVisit book;
    private final Visits visits;
    private final TechIds accounts;

    DemoVisits(DemoCounter counter, SetVisitHours set, BookVisit book, Visits visits, TechIds accounts) {
        this.counter = counter;
        this.set = set;
        this.book = book;
        this.visits = visits;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return AFTER_COPIES;
    }

    @Override
    public void load(Progress progress) {
        AgencyId ward = counter.agency(WARDS.getFirst());
        Actor officer = counter.officer(CertifiedCopyPermission.COMPARE.code(), ward, "Đức");
        for (String code : WARDS)
            Actors.as(officer, () -> set.run(counter.agency(code), HOURS, Objects.requireNonNull(officer.account())));
        List<LocalDate> days = visits.days(ward);
        visit(ward, days.get(1), 2, "001080000777", "Phạm Quốc Hưng", "Giấy chứng nhận quyền sử dụng đất");
        visit(ward, days.get(2), 5, "001190000123", "Nguyễn Thị Lan", "Bằng tốt nghiệp đại học");
        progress.report(2, 2, "lịch hẹn / appointments");
    }

    private void visit(AgencyId ward, LocalDate day, int place, String number, String name, String title) {
        List<VisitSlot> slots = visits.slots(ward, day);
        VisitSlot slot = slots.get(Math.min(place, slots.size() - 1));
        AccountId account = new AccountId(UUID.fromString(accounts.of(number).orElseThrow()));
        book.run(ward, slot.at(), account, new Asker(number, name, "", ""), title);
    }
}
