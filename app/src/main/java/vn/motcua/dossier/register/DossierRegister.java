package vn.motcua.dossier.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.ReturnWay;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.LegalSource.Grade;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.procedure.record.ChannelKind;

/** What an agency received in a period, in the order in which it came. Who may see which, the asker looks at. */
@Component
@Transactional(readOnly = true)
public class DossierRegister {

    /** The form whose columns it has. */
    public static final LegalSource SOURCE = new LegalSource(
            "Thông tư 01/2018/TT-VPCP",
            "Phụ lục, mẫu 06",
            Grade.UNVERIFIED,
            "The columns as registers in use have them; the annex itself was not read, and forms under Nghị định 118/2025/NĐ-CP may differ");

    /** How many lines one printed file holds; a longer register is printed in parts. */
    public static final int ON_PAPER = 1_000;

    private static final int FETCH = 500;

    private static final String WHERE = """
            from dossier.dossier d
            where d.agency = :agency and d.submitted_at >= :from and d.submitted_at < :until
                and (:procedure = '' or d.procedure_code = :procedure) and (:status = 0 or d.status = :status)
                and (:channel = 0 or d.channel = :channel)
            """;

    private static final String LINES = """
            select d.*, c.applicant ->> 'address' as address, c.applicant ->> 'phone' as phone, h.to_whom,
                (select string_agg(r.name || ', số ' || r.number, '; ' order by r.id) from dossier.result r
                    where r.dossier = d.id and r.replaced_at is null and d.status in (9, 10)) as result
            from (select d.* %s order by d.submitted_at, d.id %s) d
            join dossier.content c on c.dossier = d.id left join dossier.handover h on h.dossier = d.id
            order by d.submitted_at, d.id
            """;

    private static final RowMapper<RegisterEntry> ENTRY = (row, number) -> new RegisterEntry(
            new DossierId(row.getLong("id")),
            new DossierCode(row.getString("code")),
            row.getString("procedure_name"),
            row.getString("applicant_name"),
            text(row.getString("address")),
            text(row.getString("phone")),
            ChannelKind.of(row.getString("channel")).orElseThrow(),
            Objects.requireNonNull(instant(row.getObject("submitted_at", OffsetDateTime.class))),
            instant(row.getObject("due_at", OffsetDateTime.class)),
            instant(row.getObject("finished_at", OffsetDateTime.class)),
            instant(row.getObject("returned_at", OffsetDateTime.class)),
            NationalStatus.of(row.getInt("status")).orElseThrow(),
            text(row.getString("result")),
            ReturnWay.values()[row.getInt("return_way")],
            text(row.getString("to_whom")));

    private final JdbcClient jdbc;

    DossierRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of a register, the first handed in first. */
    public Slice<RegisterEntry> find(RegisterQuery query, Paging paging) {
        return new Slice<>(lines(query, paging.size(), paging.offset()), paging, count(query));
    }

    /** One part of a register as it is printed, counted from 1; empty beyond its end. */
    public List<RegisterEntry> part(RegisterQuery query, int part) {
        return lines(query, ON_PAPER, (part - 1) * ON_PAPER);
    }

    /** How many lines it has. */
    public long count(RegisterQuery query) {
        return bound("select count(*) " + WHERE, query).query(Long.class).single();
    }

    private List<RegisterEntry> lines(RegisterQuery query, int limit, int offset) {
        return bound(LINES.formatted(WHERE, "limit :limit offset :offset"), query)
                .param("limit", limit)
                .param("offset", offset)
                .query(ENTRY)
                .list();
    }

    /** All lines, one by one as the database gives them. */
    public void each(RegisterQuery query, Consumer<RegisterEntry> take) {
        bound(LINES.formatted(WHERE, ""), query).withFetchSize(FETCH).query((RowCallbackHandler)
                row -> take.accept(Objects.requireNonNull(ENTRY.mapRow(row, 0))));
    }

    /** The procedures of which there is something in that period, by code, the most frequent first. */
    public Map<String, String> procedures(RegisterQuery query) {
        Map<String, String> found = new LinkedHashMap<>();
        bound(
                        "select d.procedure_code, min(d.procedure_name) as name " + WHERE
                                + " group by d.procedure_code order by count(*) desc, 1 limit 300",
                        new RegisterQuery(query.agency(), query.from(), query.until(), "", null, null))
                .query((row, number) -> found.put(row.getString("procedure_code"), row.getString("name")))
                .list();
        return found;
    }

    private JdbcClient.StatementSpec bound(String statement, RegisterQuery query) {
        return jdbc.sql(statement)
                .param("agency", query.agency().value())
                .param("from", start(query.from()))
                .param("until", start(query.until().plusDays(1)))
                .param("procedure", query.procedure())
                .param("status", query.status() == null ? 0 : query.status().code())
                .param(
                        "channel",
                        query.channel() == null
                                ? 0
                                : Integer.parseInt(query.channel().code()));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(DatabaseClock.VIETNAM).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
