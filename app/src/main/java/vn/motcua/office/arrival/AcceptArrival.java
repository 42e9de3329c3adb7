package vn.motcua.office.arrival;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.edxml.DocumentKind;
import vn.motcua.axis.edxml.StatusCode;
import vn.motcua.axis.edxml.WrittenDate;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.book.PaperKind;
import vn.motcua.office.register.Paper;
import vn.motcua.office.register.RegisterIncoming;
import vn.motcua.office.register.RegisterLine;

/** Accepts a document that came in: it gets the next number of the register in, and its sender is told (03), all or nothing. */
@Operation(records = OfficeAudit.ArrivalAccepted.class, law = "NĐ 30/2020/NĐ-CP, Đ.21, Đ.22; QĐ 28/2018/QĐ-TTg, Đ.9")
public class AcceptArrival {

    private final ArrivalStore store;
    private final RegisterIncoming register;
    private final StatusTeller teller;
    private final AuditLog audit;
    private final Clock clock;

    AcceptArrival(ArrivalStore store, RegisterIncoming register, StatusTeller teller, AuditLog audit, Clock clock) {
        this.store = store;
        this.register = register;
        this.teller = teller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it, in one of the agency's books for documents in. */
    @Transactional
    public RegisterLine run(AgencyId agency, long docId, long book) {
        Arrival arrival = store.hold(agency, docId);
        LocalDate today = LocalDate.ofInstant(clock.instant(), DatabaseClock.VIETNAM);
        teller.tell(arrival, StatusCode.ACCEPTED, "");
        RegisterLine line = register.run(agency, book, arrival.reference(), today, paper(arrival, today));
        store.registered(arrival, line.id());
        audit.record(new OfficeAudit.ArrivalAccepted(agency, docId, arrival.called(), line.number()));
        return line;
    }

    /** What the register holds of it. A date that is none, or has not come, is that of today: the packet keeps what was written. */
    private static Paper paper(Arrival arrival, LocalDate today) {
        LocalDate dated = new WrittenDate(arrival.dated())
                .value()
                .filter(day -> !day.isAfter(today))
                .orElse(today);
        PaperKind kind = DocumentKind.named(arrival.kind())
                .flatMap(one -> PaperKind.of(one.name()))
                .orElse(PaperKind.LETTER);
        return new Paper(
                kind,
                dated,
                or(cut(arrival.subject(), Paper.LONGEST_SUBJECT), arrival.called()),
                or(cut(arrival.senderName(), Paper.LONGEST_PARTY), arrival.senderCode()),
                cut(arrival.signer(), Paper.LONGEST_NAME),
                "",
                null,
                null,
                arrival.urgency(),
                "");
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
