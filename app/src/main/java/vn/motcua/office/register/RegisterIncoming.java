package vn.motcua.office.register;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.book.Book;
import vn.motcua.office.book.Direction;
import vn.motcua.office.book.Offices;

/** Registers a document that came in, under the next number of a book of that year; the same document of the same author only once. */
@Operation(records = OfficeAudit.DocumentRegistered.class, law = "NĐ 30/2020/NĐ-CP, Đ.22")
public class RegisterIncoming {

    private final Offices offices;
    private final Numbering numbering;
    private final LineStore lines;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    RegisterIncoming(Offices offices, Numbering numbering, LineStore lines, JdbcClient jdbc, AuditLog audit) {
        this.offices = offices;
        this.numbering = numbering;
        this.lines = lines;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Registers it.
     *
     * @param agency who received it
     * @param book key of the book, one for documents in that is open
     * @param reference number and symbol that it bears; empty if none
     * @param arrived the day it came
     * @param paper the document
     */
    @Transactional
    public RegisterLine run(AgencyId agency, long book, String reference, LocalDate arrived, Paper paper) {
        Book into = offices.require(agency).books(Direction.INCOMING).stream()
                .filter(one -> one.id() == book)
                .findFirst()
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        if (!into.open()) throw OfficeRefusal.BOOK_CLOSED.at("book", into.name());
        PaperRules.in(paper, arrived, arrived.getYear(), numbering.today());
        Numbering.Given given = numbering.next(into, paper.kind(), arrived.getYear());
        refuseTwice(agency, reference, paper);
        LineId id = lines.add(
                new LineStore.New(into, arrived.getYear(), given, LineState.REGISTERED, reference, arrived, null),
                paper);
        audit.record(new OfficeAudit.DocumentRegistered(
                agency, id.value(), Direction.INCOMING, Integer.toString(given.number()), reference));
        return lines.hold(agency, id);
    }

    /** Asked while the register is held, so that two clerks with the same letter do not both enter it. */
    private void refuseTwice(AgencyId agency, String reference, Paper paper) {
        if (reference.isEmpty()) return;
        jdbc.sql("""
                        select number from office.entry where agency = :agency and direction = 'INCOMING' and state = 'REGISTERED'
                            and kernel.fold(reference) = kernel.fold(:reference) and kernel.fold(party) = kernel.fold(:party)
                            and dated = :dated limit 1""")
                .param("agency", agency.value())
                .param("reference", reference)
                .param("party", paper.party())
                .param("dated", paper.dated())
                .query(Integer.class)
                .optional()
                .ifPresent(number -> {
                    throw OfficeRefusal.REGISTERED_ALREADY.at("reference", number);
                });
    }
}
