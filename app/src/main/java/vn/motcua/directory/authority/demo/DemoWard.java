package vn.motcua.directory.authority.demo;

import static vn.motcua.directory.people.Role.DEPUTY;
import static vn.motcua.directory.people.Role.HEAD;
import static vn.motcua.directory.people.Role.STAFF;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.Validity;
import vn.motcua.directory.authority.CorrectDelegation;
import vn.motcua.directory.authority.RevokeDelegation;
import vn.motcua.directory.authority.demo.DemoDesk.Seat;
import vn.motcua.directory.people.AppointmentId;
import vn.motcua.directory.people.AppointmentKind;
import vn.motcua.directory.people.Paper;
import vn.motcua.directory.people.SuspendOfficial;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;

/**
 * Two wards of Hà Nội. Ba Đình shows every way in which authority passes on (KT, TL, TL then KT, TUQ), one that is over, one revoked and one put
 * right afterwards; Hoàn Kiếm has a suspended chairman and a deputy in charge.
 */
@Component
class DemoWard {

    private final DemoPlaces agencies;
    private final DemoDesk desk;
    private final RevokeDelegation revoke;
    private final CorrectDelegation correct;
    private final SuspendOfficial suspend;

    DemoWard(
            DemoPlaces agencies,
            DemoDesk desk,
            RevokeDelegation revoke,
            CorrectDelegation correct,
            SuspendOfficial suspend) {
        this.agencies = agencies;
        this.desk = desk;
        this.revoke = revoke;
        this.correct = correct;
        this.suspend = suspend;
    }

    void baDinh(AgencyId ward, DemoNames names) {
        AgencyId office = agencies.unit(
                ward,
                "văn phòng",
                "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường Ba Đình",
                AgencyKind.LOCAL_UNIT);
        AgencyId centre = agencies.unit(
                ward,
                "phục vụ hành chính công",
                "Trung tâm Phục vụ hành chính công phường Ba Đình",
                AgencyKind.LOCAL_UNIT);
        DemoOfficials.written(day(2025, 7, 1), () -> {
            Leaders leaders = leaders(ward, "phường Ba Đình", "Đỗ Quang Vinh", "Bùi Thanh Tùng", names);
            Seat justice =
                    desk.post(ward, "Công chức tư pháp – hộ tịch", "Công chức tư pháp – hộ tịch", STAFF, 5, 3, null);
            desk.hold(justice, "Vũ Thị Mai", "mai.vu@badinh.demo.vn");
            desk.competence(justice, ward, DemoGrounds.ONE_STOP, DemoGrounds.ACCEPT);
            Seat counter = desk.post(centre, "Công chức tiếp nhận hồ sơ", "Công chức một cửa", STAFF, 6, 6, null);
            desk.hold(counter, "Hoàng Minh Đức", "duc.hoang@badinh.demo.vn");
            for (int i = 0; i < 3; i++) desk.hold(counter, names.next(), null);
            desk.competence(counter, ward, DemoGrounds.ONE_STOP, DemoGrounds.ACCEPT);
            Seat clerk = desk.post(office, "Văn thư", "Văn thư", STAFF, 9, 2, null);
            desk.hold(clerk, names.next(), null);
            desk.competence(clerk, ward, DemoGrounds.CLERKS, DemoGrounds.RECEIVE);
            delegations(ward, office, centre, leaders, names);
        });
    }

    private void delegations(AgencyId ward, AgencyId office, AgencyId centre, Leaders leaders, DemoNames names) {
        Seat chief = desk.post(
                office, "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Chánh Văn phòng", HEAD, 3, 1, null);
        Seat deputyChief = desk.post(
                office,
                "Phó Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
                "Phó Chánh Văn phòng",
                DEPUTY,
                4,
                2,
                null);
        Seat director = desk.post(centre, "Giám đốc Trung tâm Phục vụ hành chính công", "Giám đốc", HEAD, 3, 1, null);
        AppointmentId head = desk.hold(chief, names.next(), null);
        AppointmentId deputy = desk.hold(deputyChief, names.next(), null);
        AppointmentId manager = desk.hold(director, names.next(), null);
        AppointmentId vinh = leaders.chairman;
        desk.assign(
                ward,
                vinh,
                leaders.first,
                "03/TB-UBND",
                day(2025, 7, 10),
                DemoGrounds.CIVIL,
                DemoGrounds.DECISIONS,
                DemoGrounds.LETTERS);
        desk.order(ward, vinh, head, "01/QC-UBND", day(2025, 8, 1), DemoGrounds.INVITATIONS, DemoGrounds.LETTERS);
        desk.assign(ward, head, deputy, "02/TB-VP", day(2025, 8, 5), DemoGrounds.INVITATIONS);
        desk.pass(ward, vinh, manager, false, "05/GUQ-UBND", day(2025, 9, 1), day(2026, 4, 1), DemoGrounds.BIRTHS);
        long plans = desk.assign(ward, vinh, leaders.second, "04/TB-UBND", day(2025, 7, 10), DemoGrounds.PLANS)
                .getFirst();
        DemoOfficials.written(day(2025, 12, 30), () -> later(ward, vinh, leaders.second, manager, plans));
    }

    private void later(AgencyId ward, AppointmentId vinh, AppointmentId second, AppointmentId manager, long plans) {
        long businesses = desk.assign(
                        ward, vinh, second, "19/TB-UBND", day(2026, 1, 1), DemoGrounds.HOUSEHOLD_BUSINESSES)
                .getFirst();
        DemoOfficials.written(
                day(2026, 2, 20),
                () -> correct.run(new CorrectDelegation.Command(
                        ward,
                        businesses,
                        Validity.since(day(2026, 2, 1)),
                        new Paper("19/TB-UBND", day(2026, 1, 30)),
                        "Ghi nhầm ngày hiệu lực: thông báo có hiệu lực từ ngày 01/02/2026, không phải 01/01/2026")));
        DemoOfficials.written(
                day(2026, 5, 4),
                () -> revoke.run(new RevokeDelegation.Command(ward, Set.of(plans), day(2026, 5, 4), "11/TB-UBND")));
        DemoOfficials.written(
                day(2026, 6, 29),
                () -> desk.pass(
                        ward,
                        vinh,
                        manager,
                        false,
                        "09/GUQ-UBND",
                        day(2026, 7, 1),
                        day(2027, 1, 1),
                        DemoGrounds.CERTIFY));
    }

    void hoanKiem(AgencyId ward, DemoNames names) {
        DemoOfficials.written(day(2025, 7, 1), () -> {
            Leaders leaders = leaders(ward, "phường Hoàn Kiếm", names.next(), names.next(), names);
            DemoOfficials.written(day(2026, 9, 14), () -> {
                suspend.run(new SuspendOfficial.Command(
                        ward,
                        leaders.chairman,
                        Validity.since(day(2026, 9, 15)),
                        new Paper("88/QĐ-UBND", day(2026, 9, 14))));
                desk.hold(
                        leaders.head,
                        leaders.firstPerson,
                        AppointmentKind.IN_CHARGE,
                        true,
                        Validity.since(day(2026, 9, 15)));
            });
        });
    }

    private Leaders leaders(AgencyId ward, String name, String chairman, String first, DemoNames names) {
        Seat head = desk.post(ward, "Chủ tịch Ủy ban nhân dân " + name, "Chủ tịch", HEAD, 1, 1, "Ủy ban nhân dân");
        Seat deputy = desk.post(ward, "Phó Chủ tịch Ủy ban nhân dân " + name, "Phó Chủ tịch", DEPUTY, 2, 2, null);
        AppointmentId one = desk.hold(head, chairman, null);
        OfficialId person = desk.official(ward, first, null);
        AppointmentId two =
                desk.hold(deputy, person, AppointmentKind.APPOINTED, false, Validity.since(DemoPlaces.SINCE));
        AppointmentId three = desk.hold(deputy, names.next(), null);
        desk.competence(head, ward, DemoGrounds.CIVIL_STATUS, DemoGrounds.CIVIL);
        desk.competence(head, ward, DemoGrounds.HOUSEHOLDS, DemoGrounds.HOUSEHOLD_BUSINESSES);
        desk.competence(head, ward, DemoGrounds.CERTIFYING, DemoGrounds.CERTIFY);
        desk.competence(deputy, ward, DemoGrounds.CERTIFYING, DemoGrounds.CERTIFY);
        return new Leaders(head, one, person, two, three);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private record Leaders(
            Seat head, AppointmentId chairman, OfficialId firstPerson, AppointmentId first, AppointmentId second) {}
}
