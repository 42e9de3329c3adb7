package vn.motcua.axis.api;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.AgencyId;

/** Who has a part in a packet. */
@Component
public class Parties {

    private final JdbcClient jdbc;

    Parties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True if the caller speaks for the packet's sender, or for an agency that was given it. */
    public boolean has(Caller caller, long packet) {
        return jdbc.sql("""
                        select exists (select from axis.packet where id = :packet and sender = any(:agencies))
                            or exists (select from axis.delivery where packet = :packet and receiver = any(:agencies) and not held)""")
                .param("packet", packet)
                .param(
                        "agencies",
                        caller.agencies().stream().map(AgencyId::value).toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }
}
