package vn.motcua.office.sign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.register.Paper;
import vn.motcua.office.register.RegisterLine;
import vn.motcua.office.register.RegisterOutgoing;

/**
 * A clerk gives a signed letter its number and today's day: it is entered in the register out, with the signer's name as it stands in the signature. Number and day are written
 * into the file with the agency's seal, as the letter is sent.
 */
@Operation(records = OfficeAudit.LetterNumbered.class, law = "NĐ 30/2020/NĐ-CP, Đ.15")
public class NumberSigned {

    private final ToSignStore store;
    private final RegisterOutgoing register;
    private final AuditLog audit;
    private final Clock clock;

    NumberSigned(ToSignStore store, RegisterOutgoing register, AuditLog audit, Clock clock) {
        this.store = store;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it, and gives the line. */
    @Transactional
    public RegisterLine run(AgencyId agency, long id) {
        LetterToSign letter = store.hold(agency, id, SigningState.SIGNED);
        LetterText text = letter.text();
        LocalDate today = LocalDate.ofInstant(clock.instant(), DatabaseClock.VIETNAM);
        String signer = Objects.requireNonNull(letter.signer()).name();
        Paper paper =
                new Paper(text.kind(), today, text.subject(), text.party(), signer, "", null, null, text.urgency(), "");
        RegisterLine line = register.register(agency, paper, text.unit());
        store.numbered(letter, line.id());
        audit.record(new OfficeAudit.LetterNumbered(agency, id, line.id().value(), line.reference()));
        return line;
    }
}
