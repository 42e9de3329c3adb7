package vn.motcua.axis.proof;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AgencyId;

/** After how many days agencies can have it proven that their packets were not taken. */
@Component
public class UntakenDays {

    private final JdbcClient jdbc;

    UntakenDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the agency set; empty: the usual. */
    public Optional<Integer> of(AgencyId agency) {
        return jdbc.sql("select untaken_days from axis.agency_rule where agency = ? and untaken_days is not null")
                .param(agency.value())
                .query(Integer.class)
                .optional();
    }
}
