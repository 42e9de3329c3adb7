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
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.demo.DemoPart;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.letter.Details;
import vn.motcua.office.letter.LetterState;
import vn.motcua.office.letter.Letters;
import vn.motcua.office.letter.PrepareLetter;
import vn.motcua.office.letter.SendLetter;
import vn.motcua.office.register.LineId;
import vn.motcua.office.register.Lines;

/**
 * Sends letters of the demo nation over the axis and lets their receivers handle some. The axis writes in threads of its own, so each act is a
 * transaction of its own here; what was done before a load was cut off is not done again.
 */
@Component
class DemoExchange implements DemoPart {

    private static final int AFTER_REGISTERS = 720;

    private final Letters letters;
    private final Lines lines;
    private final PrepareLetter prepare;
    private final SendLetter send;
    private final DemoReceivers receivers;
    private final AgencyCodes codes;
    private final Clock clock;
    private final TransactionTemplate apart;

    DemoExchange(
            Letters letters,
            Lines lines,
            PrepareLetter prepare,
            SendLetter send,
            DemoReceivers receivers,
            AgencyCodes codes,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.letters = letters;
        this.lines = lines;
        this.prepare = prepare;
        this.send = send;
        this.receivers = receivers;
        this.codes = codes;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    @Override
    public int order() {
        return AFTER_REGISTERS;
    }

    @Override
    public void load(Progress progress) {
        apart.executeWithoutResult(status -> {
            try {
                exchange(progress);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Refused refused) {
                // somebody connects one of them while the demo is loaded: then it is that software's to send
                if (refused.refusal() != OfficeRefusal.OWN_SOFTWARE) throw refused;
                progress.report(3, 3, "cơ quan đã có phần mềm riêng / an agency uses software of its own");
            }
        });
    }

    private void exchange(Progress progress) throws IOException {
        AgencyId vpcp = agency("G22");
        AgencyId ngheAn = agency("H41");
        AgencyId justice = agency("G15");
        if (letters.find(vpcp, LetterState.SENT, "", new Paging(1, 1)).total() == 0) {
            letter(vpcp, "V/v kết nối", List.of(ngheAn, justice));
            letter(vpcp, "V/v rà soát", List.of(justice));
        }
        progress.report(1, 3, "văn bản gửi qua Trục / letters sent");
        receivers.finish(ngheAn, "kết nối", "Phòng Tổng hợp");
        receivers.refuse(justice, "rà soát", "Văn bản đính kèm thiếu phụ lục");
        progress.report(2, 3, "văn bản nhận qua Trục / letters received");
        if (letters.find(vpcp, LetterState.SENT, "Trục liên thông", new Paging(1, 1))
                        .total()
                == 0) letter(vpcp, "Họp triển khai", List.of(ngheAn, justice));
        progress.report(3, 3, "văn bản chờ nhận / letters waiting");
    }

    /** Sends the document of the register whose subject begins so. */
    private void letter(AgencyId agency, String subject, List<AgencyId> to) throws IOException {
        LineId line = letters.unsent(agency).stream()
                .filter(id ->
                        lines.find(agency, id).orElseThrow().paper().subject().startsWith(subject))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo's register has no " + subject));
        long letter = prepare.begin(agency, line);
        for (AgencyId receiver : to) prepare.addReceiver(agency, letter, receiver);
        prepare.addFile(agency, letter, new ByteArrayInputStream(DemoPdf.of("Van phong Chinh phu")), "van-ban.pdf");
        prepare.describe(
                agency,
                letter,
                new Details("TL. CHỦ NHIỆM", "GIÁM ĐỐC TRUNG TÂM TIN HỌC", "Hà Nội", null, null, false, ""));
        send.run(agency, letter);
    }

    private AgencyId agency(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow(() -> new IllegalStateException("the demo nation has no agency " + code))
                .id();
    }
}
