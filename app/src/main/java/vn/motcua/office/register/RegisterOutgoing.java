package vn.motcua.office.register;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.book.Book;
import vn.motcua.office.book.Notation;
import vn.motcua.office.book.Office;
import vn.motcua.office.book.Offices;
import vn.motcua.office.book.PaperKind;

/**
 * Registers a document out under the next number of its kind's book, or reserves that number until the document is there. The number is
 * given in the transaction that enters the line, so none is lost.
 */
@Operation(
        records = {OfficeAudit.DocumentRegistered.class, OfficeAudit.NumberReserved.class},
        law = "NĐ 30/2020/NĐ-CP, Đ.15")
public class RegisterOutgoing {

    private final Offices offices;
    private final Numbering numbering;
    private final LineStore lines;
    private final AuditLog audit;

    RegisterOutgoing(Offices offices, Numbering numbering, LineStore lines, AuditLog audit) {
        this.offices = offices;
        this.numbering = numbering;
        this.lines = lines;
        this.audit = audit;
    }

    /**
     * Registers a document.
     *
     * @param agency who issues it
     * @param paper the document
     * @param unit abbreviation of the unit that drafted it; empty where its symbol names none
     */
    @Transactional
    public RegisterLine register(AgencyId agency, Paper paper, String unit) {
        int year = paper.dated() == null ? 0 : paper.dated().getYear();
        PaperRules.out(paper, year, numbering.today());
        RegisterLine line = enter(agency, paper, unit, year, LineState.REGISTERED, null);
        audit.record(new OfficeAudit.DocumentRegistered(
                agency, line.id().value(), line.direction(), Integer.toString(line.number()), line.reference()));
        return line;
    }

    /** Refused if a document of this kind could get no number now: nothing is numbered by it. */
    public void check(AgencyId agency, PaperKind kind, String unit) {
        Office office = offices.require(agency);
        Book book = office.bookOut(kind).orElseThrow(() -> OfficeRefusal.NO_BOOK.at("kind"));
        if (book.notation() != null) unit(office, book.notation(), unit);
    }

    /** Reserves this year's next number for a document of a kind, for a reason. */
    @Transactional
    public RegisterLine reserve(AgencyId agency, PaperKind kind, String unit, String reason) {
        int year = numbering.today().getYear();
        RegisterLine line = enter(agency, Paper.none(kind), unit, year, LineState.RESERVED, reason);
        audit.record(new OfficeAudit.NumberReserved(agency, line.id().value(), line.reference(), reason));
        return line;
    }

    private RegisterLine enter(
            AgencyId agency, Paper paper, String unit, int year, LineState state, @Nullable String reason) {
        Office office = offices.require(agency);
        PaperKind kind = paper.kind();
        Book book = office.bookOut(kind).orElseThrow(() -> OfficeRefusal.NO_BOOK.at("kind"));
        Notation notation = book.notation();
        if (notation == null) throw new IllegalStateException("a book for documents out without a rule: " + book.id());
        String named = unit(office, notation, unit);
        Numbering.Given given = numbering.next(book, kind, year);
        String reference = notation.reference(given.number(), kind, office.abbreviation(), named, year);
        LineId id = lines.add(new LineStore.New(book, year, given, state, reference, null, reason), paper);
        return lines.hold(agency, id);
    }

    private static String unit(Office office, Notation notation, String unit) {
        if (!notation.needsUnit()) return "";
        if (unit.isEmpty()) throw OfficeRefusal.UNIT_MISSING.at("unit");
        if (office.openUnits().stream().noneMatch(one -> one.abbreviation().equals(unit)))
            throw OfficeRefusal.NO_SUCH_UNIT.at("unit", unit);
        return unit;
    }
}
