package vn.motcua.office.register;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;

/**
 * Registers a document under a number that was there before it: reserved for it, its kind was said then; or, for one that is signed here, registered by hand before the signature.
 */
@Operation(
        records = {OfficeAudit.NumberUsed.class, OfficeAudit.LineCorrected.class},
        law = "NĐ 30/2020/NĐ-CP, Đ.15")
public class UseNumber {

    private final LineStore lines;
    private final Numbering numbering;
    private final OpenNumbers numbers;
    private final AuditLog audit;

    UseNumber(LineStore lines, Numbering numbering, OpenNumbers numbers, AuditLog audit) {
        this.lines = lines;
        this.numbering = numbering;
        this.numbers = numbers;
        this.audit = audit;
    }

    /** Registers a document under a reserved number by hand. */
    @Transactional
    public void run(AgencyId agency, LineId id, Paper paper) {
        RegisterLine line = lines.hold(agency, id);
        if (line.state() != LineState.RESERVED) throw OfficeRefusal.NOT_RESERVED.because(line.called());
        if (numbers.meant(line)) throw OfficeRefusal.NUMBER_MEANT.because(line.called());
        PaperRules.out(paper, line.year(), numbering.today());
        use(line, paper);
    }

    /**
     * Gives a line to the document that was signed for it, and gives the line as it is now. A reserved number gets the document as it is. What was registered before keeps what it says, but for
     * its signer, and for its day if the signature is later: no document is issued before somebody signed it. What it said is kept, as by a correction.
     *
     * @param paper the document with the day of issue, and with the signer as the signature names them
     * @param signed the day of the signature
     * @param why what the register says of a line that says something else from now on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RegisterLine signed(AgencyId agency, LineId id, Paper paper, LocalDate signed, String why) {
        RegisterLine line = lines.hold(agency, id);
        if (numbers.gone(line)) throw OfficeRefusal.NUMBER_TAKEN.because(line.called());
        Paper now = line.state() == LineState.RESERVED ? paper : issued(line.paper(), paper, signed);
        if (now.dated() == null || now.dated().getYear() != line.year())
            throw OfficeRefusal.NUMBER_OF_ANOTHER_YEAR.because(line.called(), line.year());
        if (line.state() == LineState.RESERVED) use(line, now);
        else correct(line, now, why);
        return lines.hold(agency, id);
    }

    private void use(RegisterLine line, Paper paper) {
        lines.change(line, LineState.REGISTERED, line.reference(), null, paper);
        audit.record(new OfficeAudit.NumberUsed(line.agency(), line.id().value(), line.reference()));
    }

    private void correct(RegisterLine line, Paper now, String why) {
        lines.change(line, line.state(), line.reference(), null, now);
        Map<PaperField, String> former = Correction.differences(line, lines.hold(line.agency(), line.id()));
        if (former.isEmpty()) return;
        lines.keep(line, why, former);
        audit.record(new OfficeAudit.LineCorrected(line.agency(), line.id().value(), line.called(), why));
    }

    private static Paper issued(Paper was, Paper now, LocalDate signed) {
        boolean before = was.dated() == null || was.dated().isBefore(signed);
        return new Paper(
                was.kind(),
                before ? now.dated() : was.dated(),
                was.subject(),
                was.party(),
                now.signer(),
                was.holder(),
                was.copies(),
                was.passed(),
                was.urgency(),
                was.note());
    }
}
