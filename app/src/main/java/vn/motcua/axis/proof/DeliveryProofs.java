package vn.motcua.axis.proof;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;

/** The proofs that were made. Who may have one (the packet's sender, and the operator) is the asker's to know. */
@Component
@Transactional(readOnly = true)
public class DeliveryProofs {

    private final ProofRows rows;
    private final JdbcClient jdbc;

    DeliveryProofs(ProofRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** The latest proof of this kind about a delivery. */
    public Optional<Proof> find(long delivery, ProofKind kind) {
        return rows.find(delivery, kind, Instant.EPOCH);
    }

    /** After how many days the agency can have it proven that its packets were not taken; empty: the usual. */
    public Optional<Integer> untakenDays(AgencyId agency) {
        return jdbc.sql("select untaken_days from axis.agency_rule where agency = ? and untaken_days is not null")
                .param(agency.value())
                .query(Integer.class)
                .optional();
    }
}
