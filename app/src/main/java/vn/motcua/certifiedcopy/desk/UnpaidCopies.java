package vn.motcua.certifiedcopy.desk;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CopyId;

/** Copies whose fee is still to be paid. */
@Component
class UnpaidCopies {

    private final JdbcClient jdbc;

    UnpaidCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these. */
    List<CopyId> among(Collection<CopyId> copies) {
        if (copies.isEmpty()) return List.of();
        return jdbc.sql("select id from certifiedcopy.copy where id = any(?) and state = 'UNPAID'")
                .param(copies.stream().map(CopyId::value).toArray(UUID[]::new))
                .query((row, number) -> new CopyId(row.getObject("id", UUID.class)))
                .list();
    }
}
