package vn.motcua.vault.consent;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.vault.Store;

/** What owners let agencies read. */
@Component
@Transactional(readOnly = true)
public class StoreConsents {

    /** How long a request waits for an answer. */
    public static final Duration WAITS = Duration.ofDays(30);

    private static final String SELECT = """
            select c.*, array(select array[k.code, k.name, k.granted::text] from vault.consent_kind k where k.consent = c.id order by k.name, k.code) as kinds
            from vault.consent c\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    StoreConsents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The codes of the kinds that the owner lets this agency read for this procedure now; none without consent. */
    public Set<String> granted(Store store, AgencyId agency, String procedure) {
        return Set.copyOf(jdbc.sql("""
                        select distinct k.code from vault.consent c join vault.consent_kind k on k.consent = c.id and k.granted
                        where c.owner = any(:owners) and c.agency = :agency and c.procedure = :procedure and c.state = 'GIVEN' and c.until > :now""")
                .param("owners", store.owners().toArray(UUID[]::new))
                .param("agency", agency.value())
                .param("procedure", procedure)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
    }

    /** Those of a store, the latest first. */
    public Slice<ConsentView> of(Store store, Paging paging) {
        UUID[] owners = store.owners().toArray(UUID[]::new);
        List<ConsentView> page = jdbc.sql(
                        SELECT + "where owner = any(?) order by asked_at desc, id desc limit ? offset ?")
                .params(owners, paging.size(), paging.offset())
                .query((row, number) -> view(row))
                .list();
        long total = jdbc.sql("select count(*) from vault.consent where owner = any(?)")
                .param(owners)
                .query(Long.class)
                .single();
        return new Slice<>(page, paging, total);
    }

    /** One of a store. */
    public Optional<ConsentView> find(Store store, long id) {
        return jdbc.sql(SELECT + "where owner = any(?) and id = ?")
                .params(store.owners().toArray(UUID[]::new), id)
                .query((row, number) -> view(row))
                .optional();
    }

    private ConsentView view(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new ConsentView(
                row.getLong("id"),
                new AgencyId(row.getLong("agency")),
                row.getString("procedure"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                state(row),
                answered == null ? null : answered.toInstant(),
                until == null ? null : until.toInstant(),
                kinds(row.getArray("kinds")));
    }

    /** What is over is told so, whether it was swept or not. */
    private ConsentState state(ResultSet row) throws SQLException {
        ConsentState state = ConsentState.valueOf(row.getString("state"));
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        if (state == ConsentState.ASKED
                && !row.getObject("asked_at", OffsetDateTime.class).plus(WAITS).isAfter(now))
            return ConsentState.LAPSED;
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return state == ConsentState.GIVEN && until != null && !until.isAfter(now) ? ConsentState.WITHDRAWN : state;
    }

    private static List<ConsentKind> kinds(Array of) throws SQLException {
        List<ConsentKind> kinds = new ArrayList<>();
        for (Object row : (Object[]) of.getArray()) {
            String[] one = (String[]) row;
            kinds.add(new ConsentKind(one[0], one[1], Boolean.parseBoolean(one[2])));
        }
        return kinds;
    }
}
