package vn.motcua.office.book;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AgencyId;
import vn.motcua.office.OfficeRefusal;

/** Writes books. Whoever changes an office's books holds its row, so that no kind is ever taken by two. */
@Component
class BookWriter {

    private final JdbcClient jdbc;
    private final Clock clock;

    BookWriter(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void hold(AgencyId agency) {
        boolean opened = jdbc.sql("select agency from office.office where agency = ? for update")
                .param(agency.value())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!opened) throw OfficeRefusal.NOT_OPENED.because();
    }

    void add(
            AgencyId agency,
            Direction direction,
            String name,
            List<String> kinds,
            @Nullable Notation notation,
            boolean perKind) {
        jdbc.sql("""
                        insert into office.book (agency, direction, name, kinds, notation, per_kind, opened_at)
                        values (:agency, :direction, :name, :kinds, :notation, :perKind, :now)""")
                .param("agency", agency.value())
                .param("direction", direction.name())
                .param("name", name)
                .param("kinds", kinds.toArray(String[]::new))
                .param("notation", notation == null ? null : notation.pattern())
                .param("perKind", perKind)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(Book book) {
        jdbc.sql("update office.book set closed_at = ? where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), book.id())
                .update();
    }
}
