package vn.motcua.office.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.demo.DemoPart;
import vn.motcua.office.book.KeepUnits;
import vn.motcua.office.book.Offices;
import vn.motcua.office.book.OpenOffice;
import vn.motcua.office.book.PaperKind;
import vn.motcua.office.register.Urgency;
import vn.motcua.office.sign.LetterText;
import vn.motcua.office.sign.LettersToSign;
import vn.motcua.office.sign.PrepareToSign;
import vn.motcua.office.sign.Signers;
import vn.motcua.office.sign.SigningState;
import vn.motcua.office.sign.SubmitToSign;

/**
 * Phường Ba Đình opens its registers, and its clerk and that of the Office of the Government hand letters to their leaders: after those have their certificates. What was handed over
 * before a load was cut off is not handed over again.
 */
@Component
class DemoLetters implements DemoPart {

    private static final int AFTER_SIGNERS = 910;

    private final OpenOffice open;
    private final Offices offices;
    private final KeepUnits units;
    private final LettersToSign letters;
    private final PrepareToSign prepare;
    private final SubmitToSign submit;
    private final Signers signers;
    private final DemoLetterPdf pdf;
    private final AgencyCodes codes;
    private final Clock clock;
    private final TransactionTemplate apart;

    DemoLetters(
            OpenOffice open,
            Offices offices,
            KeepUnits units,
            LettersToSign letters,
            PrepareToSign prepare,
            SubmitToSign submit,
            Signers signers,
            DemoLetterPdf pdf,
            AgencyCodes codes,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.open = open;
        this.offices = offices;
        this.units = units;
        this.letters = letters;
        this.prepare = prepare;
        this.submit = submit;
        this.signers = signers;
        this.pdf = pdf;
        this.codes = codes;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    @Override
    public int order() {
        return AFTER_SIGNERS;
    }

    @Override
    public void load(Progress progress) {
        apart.executeWithoutResult(status -> {
            AgencyId ward = agency("H26.101");
            if (offices.find(ward).isEmpty()) {
                open.run(ward, "UBND");
                units.add(ward, "VP", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân");
                units.add(ward, "VHXH", "Phòng Văn hóa – Xã hội");
            }
            String name = "Ủy ban nhân dân phường Ba Đình";
            as("Phùng Thị Hạnh", ward, () -> {
                waits(
                        ward,
                        name,
                        "VP",
                        "V/v rà soát thủ tục hành chính tại Trung tâm Phục vụ hành chính công",
                        "Đỗ Quang Vinh");
                waits(ward, name, "VHXH", "V/v phối hợp tổ chức ngày hội chuyển đổi số", "Bùi Thanh Tùng");
            });
            AgencyId vpcp = agency("G22");
            as(
                    "Lê Thu Hà",
                    vpcp,
                    () -> waits(
                            vpcp,
                            "Văn phòng Chính phủ",
                            "TTĐT",
                            "V/v báo cáo kết quả kết nối Trục liên thông văn bản quốc gia quý IV",
                            "Thái Tuyết Vân"));
            progress.report(3, 3, "văn bản trình ký / letters to be signed");
        });
    }

    private static void as(String name, AgencyId agency, Runnable what) {
        Actors.as(new Actor(ActorKind.SYSTEM, null, name, agency, null), what);
    }

    private void waits(AgencyId agency, String name, String unit, String subject, String signer) {
        if (letters.find(List.of(agency), SigningState.WAITING, subject, new Paging(1, 1))
                        .total()
                > 0) return;
        PaperKind kind = PaperKind.LETTER;
        Signers.Candidate who = signers.of(agency, kind).stream()
                .filter(one -> one.name().equals(signer))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo's " + signer + " may not sign letters"));
        String symbol = offices.require(agency).abbreviation() + "-" + unit;
        byte[] file = pdf.of(new DemoLetterPdf.Said(
                name,
                symbol,
                subject,
                "Các cơ quan liên quan",
                List.of(
                        "Thực hiện kế hoạch công tác năm 2026, " + name
                                + " đề nghị các cơ quan liên quan phối hợp thực hiện nội dung nêu trên.",
                        "Đề nghị các cơ quan gửi ý kiến trong thời hạn 10 ngày kể từ ngày nhận được văn bản này."),
                List.of(who.words().split(" / ")),
                signer));
        try {
            LetterText text = new LetterText(kind, unit, subject, "Các cơ quan liên quan", Urgency.NORMAL);
            long id = prepare.begin(agency, text, new ByteArrayInputStream(file), "cong-van.pdf");
            submit.run(agency, id, 0, List.of(who.official()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AgencyId agency(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow(() -> new IllegalStateException("the demo nation has no agency " + code))
                .id();
    }
}
