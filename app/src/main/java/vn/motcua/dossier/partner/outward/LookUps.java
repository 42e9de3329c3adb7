package vn.motcua.dossier.partner.outward;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where agencies' systems are asked for dossiers, and what came of the latest calls. */
@Component
public class LookUps {

    private static final int KEPT = 200;

    private final JdbcClient jdbc;

    LookUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where an account's system is asked; empty if it is not. */
    public Optional<String> address(long partner) {
        return jdbc.sql("select look_up_at from dossier.partner where id = ? and look_up_at is not null")
                .param(partner)
                .query(String.class)
                .optional();
    }

    /** The latest calls, the last first. */
    public List<LookUpCall> latest(long partner, int most) {
        return jdbc.sql("select * from dossier.partner_look_up where partner = ? order by id desc limit ?")
                .params(partner, most)
                .query((row, number) -> new LookUpCall(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("code"),
                        LookUpOutcome.valueOf(row.getString("outcome")),
                        row.getInt("millis")))
                .list();
    }

    /** Accounts that may be used and whose systems are asked, with their addresses. */
    List<Asked> asked() {
        return jdbc.sql(
                        "select id, look_up_at from dossier.partner where look_up_at is not null and locked_at is null order by id")
                .query((row, number) -> new Asked(row.getLong("id"), row.getString("look_up_at")))
                .list();
    }

    /** An account and where its system is asked. */
    record Asked(long partner, String address) {}

    /** Writes down what came of a call; of each account the latest are kept. */
    void note(long partner, LookUpCall call) {
        jdbc.sql("""
                        with old as (
                            delete from dossier.partner_look_up where partner = :partner and id <=
                                (select id from dossier.partner_look_up where partner = :partner order by id desc offset :kept limit 1))
                        insert into dossier.partner_look_up (partner, at, code, outcome, millis) values (:partner, :at, :code, :outcome, :millis)""")
                .param("partner", partner)
                .param("kept", KEPT)
                .param("at", call.at().atOffset(ZoneOffset.UTC))
                .param("code", call.code())
                .param("outcome", call.outcome().name())
                .param("millis", call.millis())
                .update();
    }
}
