package vn.motcua.identity.mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.seal.Seals;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

/** The rows of mandates, as acts write them. */
@Component
class MandateRows {

    private final JdbcClient jdbc;
    private final Seals seals;
    private final AccountRepository accounts;
    private final JsonMapper json;
    private final Clock clock;
    final RowMapper<Mandate> mandate = (row, number) -> read(row);

    MandateRows(JdbcClient jdbc, Seals seals, AccountRepository accounts, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.accounts = accounts;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps a request; fails if the same number is being asked. */
    void add(
            UUID id,
            MandateKind kind,
            AccountId representative,
            SignInName number,
            List<String> codes,
            MandateDays days) {
        begun(id, kind, MandateGround.CONSENT, representative, codes, days)
                .param("state", MandateAct.ASK.to().name())
                .param("represented", null, java.sql.Types.OTHER)
                .param("digest", accounts.digest(number))
                .param("asked", seals.seal(number.value(), "mandate.sealed_asked:" + id))
                .param("birth", null, java.sql.Types.DATE)
                .param("paper", null, java.sql.Types.BINARY)
                .param("agency", null, java.sql.Types.BIGINT)
                .param("officer", null, java.sql.Types.OTHER)
                .update();
        note(id, MandateAct.ASK, representative);
    }

    /** Keeps what an office confirmed; fails if there is one between these two for these days. */
    void add(
            UUID id,
            ConfirmMandate.Shown shown,
            AccountId represented,
            MandateDays days,
            AgencyId agency,
            AccountId officer) {
        begun(id, shown.kind(), MandateGround.PAPER, shown.representative(), shown.procedures(), days)
                .param("state", MandateAct.CONFIRM.to().name())
                .param("represented", represented.value())
                .param("digest", null, java.sql.Types.BINARY)
                .param("asked", null, java.sql.Types.BINARY)
                .param("birth", shown.birth(), java.sql.Types.DATE)
                .param("paper", seals.seal(json.writeValueAsString(shown.paper()), "mandate.sealed_paper:" + id))
                .param("agency", agency.value())
                .param("officer", officer.value())
                .update();
        note(id, MandateAct.CONFIRM, officer);
    }

    private JdbcClient.StatementSpec begun(
            UUID id,
            MandateKind kind,
            MandateGround ground,
            AccountId representative,
            List<String> codes,
            MandateDays days) {
        return jdbc.sql("""
                        insert into identity.mandate (id, kind, ground, state, representative, represented, asked_digest, sealed_asked,
                            procedures, first_day, last_day, birth, sealed_paper, agency, officer, asked_at, changed_at)
                        values (:id, :kind, :ground, :state, :representative, :represented, :digest, :asked, :procedures, :first, :last,
                            :birth, :paper, :agency, :officer, :now, :now)""")
                .param("id", id)
                .param("kind", kind.name())
                .param("ground", ground.name())
                .param("representative", representative.value())
                .param("procedures", codes.isEmpty() ? null : codes.toArray(String[]::new), java.sql.Types.ARRAY)
                .param("first", days.first())
                .param("last", days.last())
                .param("now", now());
    }

    /** Holds one for an act. */
    Optional<Mandate> hold(UUID id) {
        return jdbc.sql("select * from identity.mandate where id = ? for update")
                .param(id)
                .query(mandate)
                .optional();
    }

    /** Writes what was done with one that is held for it. */
    void move(UUID id, MandateAct act, @Nullable AccountId by) {
        jdbc.sql("update identity.mandate set state = ?, changed_at = ? where id = ?")
                .params(act.to().name(), now(), id)
                .update();
        note(id, act, by);
    }

    /** Whoever was asked is known from now on; agreed to, it holds from today. */
    void answer(UUID id, AccountId represented, MandateDays days) {
        jdbc.sql("update identity.mandate set represented = ?, first_day = ?, last_day = ? where id = ?")
                .params(represented.value(), days.first(), days.last(), id)
                .update();
    }

    private void note(UUID id, MandateAct act, @Nullable AccountId by) {
        jdbc.sql("""
                        insert into identity.mandate_act (mandate, number, act, at, account)
                        select :id, count(*) + 1, :act, :now, :by::uuid from identity.mandate_act where mandate = :id""")
                .param("id", id)
                .param("act", act.name())
                .param("now", now())
                .param("by", by == null ? null : by.value())
                .update();
    }

    private Mandate read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID represented = row.getObject("represented", UUID.class);
        byte[] asked = row.getBytes("sealed_asked");
        byte[] paper = row.getBytes("sealed_paper");
        java.sql.Array procedures = row.getArray("procedures");
        long agency = row.getLong("agency");
        return new Mandate(
                id,
                MandateKind.valueOf(row.getString("kind")),
                MandateGround.valueOf(row.getString("ground")),
                MandateState.valueOf(row.getString("state")),
                new AccountId(row.getObject("representative", UUID.class)),
                represented == null ? null : new AccountId(represented),
                asked == null ? "" : seals.open(asked, "mandate.sealed_asked:" + id),
                procedures == null ? List.of() : List.of((String[]) procedures.getArray()),
                new MandateDays(
                        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                paper == null
                        ? null
                        : json.readValue(seals.open(paper, "mandate.sealed_paper:" + id), MandatePaper.class),
                agency == 0 ? null : new AgencyId(agency),
                instant(row, "asked_at"),
                instant(row, "changed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
