package vn.motcua.office.sign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.register.LineId;
import vn.motcua.office.register.Paper;
import vn.motcua.office.register.RegisterLine;
import vn.motcua.office.register.RegisterOutgoing;
import vn.motcua.office.register.UseNumber;

/**
 * A clerk gives a signed letter its number and today's day: it is entered in the register out, with the signer's name as it stands in the signature. One that was prepared for a number that is there gets
 * that one. Number and day are written into the file with the agency's seal, as the letter is sent.
 */
@Operation(records = OfficeAudit.LetterNumbered.class, law = "NĐ 30/2020/NĐ-CP, Đ.15")
public class NumberSigned {

    private final ToSignStore store;
    private final LettersToSign letters;
    private final RegisterOutgoing register;
    private final UseNumber use;
    private final SignedLetterTaker begun;
    private final Agencies agencies;
    private final Messages messages;
    private final AuditLog audit;
    private final Clock clock;

    NumberSigned(
            ToSignStore store,
            LettersToSign letters,
            RegisterOutgoing register,
            UseNumber use,
            SignedLetterTaker begun,
            Agencies agencies,
            Messages messages,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.register = register;
        this.use = use;
        this.begun = begun;
        this.agencies = agencies;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it, and gives the line. */
    @Transactional
    public RegisterLine run(AgencyId agency, long id) {
        LetterToSign letter = store.hold(agency, id, SigningState.SIGNED);
        LetterText text = letter.text();
        LocalDate today = LocalDate.ofInstant(clock.instant(), DatabaseClock.VIETNAM);
        if (!agencies.closed(List.of(agency), AsOf.on(today)).isEmpty()) throw OfficeRefusal.BOOKS_OF_ENDED.because();
        String signer = signers(letter);
        Paper paper =
                new Paper(text.kind(), today, text.subject(), text.party(), signer, "", null, null, text.urgency(), "");
        RegisterLine line = letter.meant() == null
                ? register.register(agency, paper, text.unit())
                : meant(letter, letter.meant(), paper);
        store.numbered(letter, line.id());
        audit.record(new OfficeAudit.LetterNumbered(agency, id, line.id().value(), line.reference()));
        begun.take(letter, line.id());
        return line;
    }

    /** As the signatures name them, in their order. */
    private String signers(LetterToSign letter) {
        List<String> all = letters.turns(letter.id()).stream()
                .map(one -> one.signer().name())
                .toList();
        return all.isEmpty() ? Objects.requireNonNull(letter.signer()).name() : SignerName.together(all);
    }

    /** The number that was there; the register keeps what it said before of the day and the signer. */
    private RegisterLine meant(LetterToSign letter, LineId line, Paper paper) {
        LocalDate signed =
                LocalDate.ofInstant(Objects.requireNonNull(letter.signature()).at(), DatabaseClock.VIETNAM);
        String why = messages.text(Language.VI, "office.sign.issued", signed);
        return use.signed(letter.agency(), line, paper, signed, why);
    }
}
