package vn.motcua.office.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.axis.edxml.DocumentKind;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.demo.DemoPart;
import vn.motcua.office.book.BeginNumbers;
import vn.motcua.office.book.Direction;
import vn.motcua.office.book.KeepUnits;
import vn.motcua.office.book.Offices;
import vn.motcua.office.book.OpenOffice;
import vn.motcua.office.book.PaperKind;
import vn.motcua.office.register.CancelLine;
import vn.motcua.office.register.Paper;
import vn.motcua.office.register.RegisterIncoming;
import vn.motcua.office.register.RegisterLine;
import vn.motcua.office.register.RegisterOutgoing;
import vn.motcua.office.register.Urgency;

/** Opens the registers of three agencies of the demo nation, with a few lines in those of the Office of the Government. */
@Component
class DemoOffices implements DemoPart {

    private static final int AFTER_ACCOUNTS = 700;
    private static final int LETTERS_BEFORE = 7_815;

    private final OpenOffice open;
    private final Offices offices;
    private final KeepUnits units;
    private final BeginNumbers begin;
    private final RegisterOutgoing outgoing;
    private final RegisterIncoming incoming;
    private final CancelLine cancel;
    private final AgencyCodes codes;
    private final Clock clock;

    DemoOffices(
            OpenOffice open,
            Offices offices,
            KeepUnits units,
            BeginNumbers begin,
            RegisterOutgoing outgoing,
            RegisterIncoming incoming,
            CancelLine cancel,
            AgencyCodes codes,
            Clock clock) {
        this.open = open;
        this.offices = offices;
        this.units = units;
        this.begin = begin;
        this.outgoing = outgoing;
        this.incoming = incoming;
        this.cancel = cancel;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_ACCOUNTS;
    }

    @Override
    public void load(Progress progress) {
        AgencyId vpcp = open(
                "G22",
                "VPCP",
                Map.of(
                        "TTĐT",
                        "Trung tâm Tin học",
                        "KSTT",
                        "Cục Kiểm soát thủ tục hành chính",
                        "TH",
                        "Vụ Tổng hợp",
                        "TCCB",
                        "Vụ Tổ chức cán bộ"));
        open("H41", "UBND", Map.of("VX", "Phòng Khoa giáo – Văn xã", "TH", "Phòng Tổng hợp", "NC", "Phòng Nội chính"));
        open(
                "G15",
                "BTP",
                Map.of("VP", "Văn phòng Bộ", "HCTP", "Cục Hành chính tư pháp", "CNTT", "Cục Công nghệ thông tin"));
        long letters =
                offices.require(vpcp).bookOut(PaperKind.LETTER).orElseThrow().id();
        begin.run(vpcp, letters, PaperKind.LETTER, LETTERS_BEFORE);
        linesOut(vpcp);
        linesIn(vpcp);
        progress.report(3, 3, "sổ văn bản / registers");
    }

    private AgencyId open(String code, String abbreviation, Map<String, String> named) {
        AgencyId agency = codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow(() -> new IllegalStateException("the demo nation has no agency " + code))
                .id();
        open.run(agency, abbreviation);
        named.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(unit -> units.add(agency, unit.getKey(), unit.getValue()));
        return agency;
    }

    private void linesOut(AgencyId vpcp) {
        out(
                vpcp,
                DocumentKind.OFFICIAL_LETTER,
                "TTĐT",
                "V/v kết nối, liên thông phần mềm quản lý văn bản",
                "Ủy ban nhân dân các tỉnh, thành phố",
                "Nguyễn Xuân Thành");
        out(
                vpcp,
                DocumentKind.OFFICIAL_LETTER,
                "KSTT",
                "V/v rà soát thủ tục hành chính nội bộ năm sau",
                "Các bộ, cơ quan ngang bộ",
                "Trịnh Mạnh Linh");
        out(
                vpcp,
                DocumentKind.NOTICE,
                "",
                "Kết luận cuộc họp về chuyển đổi số trong công tác văn thư",
                "Các bộ, cơ quan liên quan",
                "Trịnh Mạnh Linh");
        out(
                vpcp,
                DocumentKind.INVITATION,
                "",
                "Họp triển khai Trục liên thông văn bản quốc gia",
                "Bộ Tư pháp; Ủy ban nhân dân tỉnh Nghệ An",
                "Nguyễn Xuân Thành");
        RegisterLine unused = outgoing.reserve(vpcp, PaperKind.LETTER, "TH", "Chờ công văn đôn đốc báo cáo quý");
        cancel.run(vpcp, unused.id(), "Lãnh đạo cho ghép nội dung vào công văn khác");
    }

    private void linesIn(AgencyId vpcp) {
        in(
                vpcp,
                DocumentKind.OFFICIAL_LETTER,
                "2210/BTP-HCTP",
                "V/v góp ý dự thảo Nghị định về đăng ký hộ tịch",
                "Bộ Tư pháp",
                "Lê Quang Tuấn");
        in(
                vpcp,
                DocumentKind.REPORT,
                "418/BC-UBND",
                "Tình hình giải quyết thủ tục hành chính 10 tháng đầu năm",
                "Ủy ban nhân dân tỉnh Nghệ An",
                "Phan Văn Lộc");
    }

    private void out(AgencyId agency, DocumentKind kind, String unit, String subject, String receivers, String signer) {
        outgoing.register(agency, paper(kind, subject, receivers, signer), unit);
    }

    private void in(
            AgencyId agency, DocumentKind kind, String reference, String subject, String author, String signer) {
        long book = offices.require(agency).books(Direction.INCOMING).getFirst().id();
        Paper paper = paper(kind, subject, author, signer).passedTo("Vụ Tổng hợp", today());
        incoming.run(agency, book, reference, today(), paper);
    }

    private Paper paper(DocumentKind kind, String subject, String party, String signer) {
        PaperKind one = PaperKind.of(kind.name()).orElseThrow();
        return new Paper(one, today(), subject, party, signer, "", null, null, Urgency.NORMAL, "");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DatabaseClock.VIETNAM);
    }
}
