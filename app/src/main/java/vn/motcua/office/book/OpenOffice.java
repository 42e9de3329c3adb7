package vn.motcua.office.book;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;

/**
 * Lets an agency keep its registers here, with the three books that most offices have: letters out, other documents out with numbers by kind, and
 * documents in. It may close them and open others.
 */
@Operation(records = OfficeAudit.OfficeOpened.class, law = "NĐ 30/2020/NĐ-CP, Phụ lục IV")
public class OpenOffice {

    private final JdbcClient jdbc;
    private final BookWriter books;
    private final AuditLog audit;
    private final Clock clock;

    OpenOffice(JdbcClient jdbc, BookWriter books, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.books = books;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens it under the abbreviation that stands in the agency's symbols, such as {@code VPCP}. */
    @Transactional
    public void run(AgencyId agency, String abbreviation) {
        String text = Abbreviation.of("abbreviation", abbreviation);
        boolean opened = jdbc.sql(
                                "insert into office.office (agency, abbreviation, opened_at) values (?, ?, ?) on conflict do nothing")
                        .params(agency.value(), text, clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (!opened) throw OfficeRefusal.OPENED_ALREADY.because();
        List<String> letters = List.of(PaperKind.LETTER.code());
        List<String> named = PaperKind.all().stream()
                .filter(kind -> !kind.normative() && !kind.equals(PaperKind.LETTER))
                .map(PaperKind::code)
                .toList();
        books.add(agency, Direction.OUTGOING, "Sổ công văn đi", letters, Notation.OF_LETTERS, false);
        books.add(agency, Direction.OUTGOING, "Sổ văn bản có tên loại đi", named, Notation.OF_NAMED, true);
        books.add(agency, Direction.INCOMING, "Sổ văn bản đến", List.of(), null, false);
        audit.record(new OfficeAudit.OfficeOpened(agency, text));
    }
}
