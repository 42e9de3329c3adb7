package vn.motcua.office.book;

import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;

/** Opens a book for documents out, with the kinds that it takes and the rule of their symbols; no kind is taken by two open books. */
@Operation(records = OfficeAudit.BookOpened.class)
public class OpenBook {

    private final Offices offices;
    private final BookWriter writer;
    private final AuditLog audit;

    OpenBook(Offices offices, BookWriter writer, AuditLog audit) {
        this.offices = offices;
        this.writer = writer;
        this.audit = audit;
    }

    /** Opens a book for documents out. */
    @Transactional
    public void out(AgencyId agency, String name, List<String> kinds, Notation notation, boolean perKind) {
        writer.hold(agency);
        Office office = offices.require(agency);
        if (kinds.isEmpty()) throw OfficeRefusal.NO_KIND_CHOSEN.at("kinds");
        for (String code : kinds) {
            PaperKind kind = PaperKind.of(code).orElseThrow(() -> OfficeRefusal.NO_SUCH_KIND.at("kinds", code));
            office.bookOut(kind).ifPresent(book -> {
                throw OfficeRefusal.KIND_TAKEN.at("kinds", kind.abbreviation(), book.name());
            });
        }
        writer.add(agency, Direction.OUTGOING, name, kinds, notation, perKind);
        audit.record(new OfficeAudit.BookOpened(agency, Direction.OUTGOING, name));
    }

    /** Opens one more book for documents in. */
    @Transactional
    public void in(AgencyId agency, String name) {
        writer.hold(agency);
        writer.add(agency, Direction.INCOMING, name, List.of(), null, false);
        audit.record(new OfficeAudit.BookOpened(agency, Direction.INCOMING, name));
    }
}
