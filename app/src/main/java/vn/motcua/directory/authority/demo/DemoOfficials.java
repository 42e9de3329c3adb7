package vn.motcua.directory.authority.demo;

import static vn.motcua.directory.people.Role.DEPUTY;
import static vn.motcua.directory.people.Role.HEAD;
import static vn.motcua.directory.people.Role.STAFF;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.authority.demo.DemoDesk.Seat;
import vn.motcua.directory.people.AppointmentId;
import vn.motcua.directory.people.Book;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.demo.DemoPart;

/** The officials of the demo nation: two ministries, three provinces with departments and wards, each with leaders and staff. */
@Component
class DemoOfficials implements DemoPart {

    private static final int AFTER_AGENCIES = 320;

    private final DemoPlaces agencies;
    private final DemoDesk desk;
    private final DemoWard ward;
    private final DemoNames names = new DemoNames();

    DemoOfficials(DemoPlaces agencies, DemoDesk desk, DemoWard ward) {
        this.agencies = agencies;
        this.desk = desk;
        this.ward = ward;
    }

    @Override
    public int order() {
        return AFTER_AGENCIES;
    }

    @Override
    public void load(Progress progress) {
        written(LocalDate.of(2025, 7, 1), this::centre);
        progress.report(1, 4, "cán bộ / officials");
        written(LocalDate.of(2025, 7, 1), this::provinces);
        progress.report(2, 4, "cán bộ / officials");
        AgencyId hanoi = agencies.coded("H26");
        AgencyId baDinh = agencies.unit(hanoi, "phường Ba Đình", "Ủy ban nhân dân phường Ba Đình", AgencyKind.COMMUNE);
        AgencyId hoanKiem =
                agencies.unit(hanoi, "phường Hoàn Kiếm", "Ủy ban nhân dân phường Hoàn Kiếm", AgencyKind.COMMUNE);
        ward.baDinh(baDinh, names);
        progress.report(3, 4, "cán bộ / officials");
        ward.hoanKiem(hoanKiem, names);
        progress.report(4, 4, "cán bộ / officials");
    }

    /** Does something as if it had been written at nine in the morning of that day. */
    static void written(LocalDate day, Runnable what) {
        Book.writtenAt(day.atTime(9, 0).atZone(DatabaseClock.VIETNAM).toInstant(), what);
    }

    private void centre() {
        AgencyId office = agencies.coded("G22");
        leaders(
                office,
                "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ",
                "Bộ trưởng, Chủ nhiệm",
                "Phó Chủ nhiệm Văn phòng Chính phủ",
                "Phó Chủ nhiệm",
                4);
        desk.competence(
                clerk(office, "Lê Thu Hà", "ha.le@vpcp.demo.vn"), office, DemoGrounds.CLERKS, DemoGrounds.RECEIVE);
        staff(
                office,
                "Chuyên viên Cục Kiểm soát thủ tục hành chính",
                "Chuyên viên",
                List.of("Đặng Hải Yến", "Lưu Bá Khoa", "Mai Đức Thắng"),
                4);
        AgencyId justice = agencies.coded("G15");
        leaders(justice, "Bộ trưởng Bộ Tư pháp", "Bộ trưởng", "Thứ trưởng Bộ Tư pháp", "Thứ trưởng", 4);
        desk.competence(clerk(justice, names.next(), null), justice, DemoGrounds.CLERKS, DemoGrounds.RECEIVE);
        AgencyId bureau =
                agencies.unit(justice, "hành chính tư pháp", "Cục Hành chính tư pháp", AgencyKind.CENTRAL_UNIT);
        leaders(
                bureau,
                "Cục trưởng Cục Hành chính tư pháp",
                "Cục trưởng",
                "Phó Cục trưởng Cục Hành chính tư pháp",
                "Phó Cục trưởng",
                2);
        staff(bureau, "Chuyên viên Cục Hành chính tư pháp", "Chuyên viên", List.of(), 4);
    }

    private void provinces() {
        province("H26", "thành phố Hà Nội", 5);
        province("H41", "tỉnh Nghệ An", 3);
        province("H17", "thành phố Đà Nẵng", 4);
        AgencyId hanoi = agencies.coded("H26");
        AgencyId justice =
                agencies.unit(hanoi, "sở tư pháp", "Sở Tư pháp thành phố Hà Nội", AgencyKind.PROVINCIAL_DEPARTMENT);
        Seat director = desk.post(justice, "Giám đốc Sở Tư pháp", "Giám đốc", HEAD, 1, 1, null);
        AppointmentId khai = desk.hold(director, "Ngô Văn Khải", "khai.ngo@hanoi.demo.vn");
        desk.competence(director, justice, DemoGrounds.RECORDS, DemoGrounds.CRIMINAL_RECORDS);
        Seat deputy = desk.post(justice, "Phó Giám đốc Sở Tư pháp", "Phó Giám đốc", DEPUTY, 2, 3, null);
        AppointmentId first = desk.hold(deputy, names.next(), null);
        desk.hold(deputy, names.next(), null);
        desk.assign(
                justice,
                khai,
                first,
                "15/TB-STP",
                LocalDate.of(2025, 7, 10),
                DemoGrounds.CRIMINAL_RECORDS,
                DemoGrounds.LETTERS);
        staff(justice, "Chuyên viên Sở Tư pháp", "Chuyên viên", List.of(), 4);
        staff(hanoi, "Chuyên viên Văn phòng Ủy ban nhân dân thành phố", "Chuyên viên", List.of("Phan Anh Thư"), 3);
    }

    private void province(String code, String name, int deputies) {
        AgencyId agency = agencies.coded(code);
        Seat head = desk.post(agency, "Chủ tịch Ủy ban nhân dân " + name, "Chủ tịch", HEAD, 1, 1, "Ủy ban nhân dân");
        Seat deputy =
                desk.post(agency, "Phó Chủ tịch Ủy ban nhân dân " + name, "Phó Chủ tịch", DEPUTY, 2, deputies, null);
        AppointmentId chairman = desk.hold(head, names.next(), null);
        AppointmentId first = desk.hold(deputy, names.next(), null);
        for (int i = 1; i < deputies; i++) desk.hold(deputy, names.next(), null);
        desk.assign(
                agency,
                chairman,
                first,
                "21/TB-UBND",
                LocalDate.of(2025, 7, 15),
                DemoGrounds.DECISIONS,
                DemoGrounds.LETTERS);
        desk.competence(clerk(agency, names.next(), null), agency, DemoGrounds.CLERKS, DemoGrounds.RECEIVE);
        AgencyId interior = agencies.unit(agency, "sở nội vụ", "Sở Nội vụ " + name, AgencyKind.PROVINCIAL_DEPARTMENT);
        leaders(interior, "Giám đốc Sở Nội vụ", "Giám đốc", "Phó Giám đốc Sở Nội vụ", "Phó Giám đốc", 2);
    }

    private void leaders(
            AgencyId agency, String title, String shortTitle, String deputyTitle, String deputyShort, int deputies) {
        Seat head = desk.post(agency, title, shortTitle, HEAD, 1, 1, null);
        Seat deputy = desk.post(agency, deputyTitle, deputyShort, DEPUTY, 2, deputies, null);
        AppointmentId chief = desk.hold(head, names.next(), null);
        AppointmentId first = desk.hold(deputy, names.next(), null);
        for (int i = 1; i < deputies; i++) desk.hold(deputy, names.next(), null);
        desk.assign(agency, chief, first, "08/TB", LocalDate.of(2025, 7, 12), DemoGrounds.LETTERS, DemoGrounds.REPORTS);
    }

    private Seat clerk(AgencyId agency, String name, @org.jspecify.annotations.Nullable String email) {
        Seat seat = desk.post(agency, "Văn thư cơ quan", "Văn thư", STAFF, 9, 2, null);
        desk.hold(seat, name, email);
        return seat;
    }

    private void staff(AgencyId agency, String title, String shortTitle, List<String> known, int count) {
        Seat seat = desk.post(agency, title, shortTitle, STAFF, 8, 20, null);
        for (int i = 0; i < count; i++) desk.hold(seat, i < known.size() ? known.get(i) : names.next(), null);
    }
}
