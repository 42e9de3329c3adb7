package vn.motcua.payment.receipt;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyView;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Language;
import vn.motcua.payment.Dong;
import vn.motcua.payment.Line;
import vn.motcua.payment.LineKind;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.Obligations;
import vn.motcua.payment.PaymentAct;
import vn.motcua.payment.PaymentRows;

/**
 * Makes the receipts of money that settled what was owed: one for each kind, each with the next number of its agency's series. The series' row is held until
 * the transaction ends, so that no number is given twice and none is skipped.
 */
@Component
public class IssueReceipts {

    /** Electronic receipts and their numbering. */
    public static final LegalSource SOURCE = new LegalSource(
            "Nghị định 123/2020/NĐ-CP",
            "",
            LegalSource.Grade.UNVERIFIED,
            "The text was not read; form and symbol of the series are ours, in the manner of Thông tư 78/2021/TT-BTC");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "ACDEFGHJKLMNPQRTUVWXY34679";
    private static final int LONG = 12;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final JdbcClient jdbc;
    private final Obligations obligations;
    private final Agencies agencies;
    private final Actors actors;
    private final Clock clock;

    IssueReceipts(JdbcClient jdbc, Obligations obligations, Agencies agencies, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.obligations = obligations;
        this.agencies = agencies;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Something that is paid.
     *
     * @param obligation what
     * @param deposit the row of the money
     */
    public record Paid(ObligationView obligation, long deposit) {}

    /** Makes those of everything that is paid; part of the payments' transaction. */
    public void issue(List<Paid> paid) {
        Map<Long, List<Line>> lines =
                obligations.lines(paid.stream().map(Paid::obligation).toList());
        List<Draft> drafts = new ArrayList<>();
        for (Paid one : paid)
            for (LineKind kind : LineKind.values()) {
                List<ReceiptFacts.Part> its = lines
                        .getOrDefault(one.obligation().row(), List.of())
                        .stream()
                        .filter(line -> line.kind() == kind && !line.amount().isZero())
                        .map(line ->
                                new ReceiptFacts.Part(line.name(), line.amount().amount(), line.ground()))
                        .toList();
                if (!its.isEmpty())
                    drafts.add(new Draft(one.obligation(), kind, its, new Stem(one.deposit(), null, null, "")));
            }
        insert(drafts);
    }

    /** Makes one that says by how much less another holds, because part of it goes back; part of the decision's transaction. */
    public void adjust(ObligationView paid, ReceiptView first, long refund, List<ReceiptFacts.Part> parts) {
        long deposit = jdbc.sql("select deposit from payment.receipt where id = ?")
                .param(first.row())
                .query(Long.class)
                .single();
        String day = DAY.format(first.issued().atZone(DatabaseClock.VIETNAM));
        String which = first.series() + " " + first.numberText() + " ngày " + day;
        insert(List.of(new Draft(paid, first.kind(), parts, new Stem(deposit, first.row(), refund, which))));
    }

    /** What a receipt stems from: money that came, or, with the receipt that it adjusts, money that goes back. */
    private record Stem(
            long deposit, @Nullable Long adjusts, @Nullable Long refund, String words) {}

    private record Draft(ObligationView paid, LineKind kind, List<ReceiptFacts.Part> parts, Stem stem) {

        long amount() {
            return Dong.sum(parts.stream().map(part -> new Dong(part.amount())).toList())
                    .amount();
        }
    }

    /** The number that a series has come to. */
    private record Series(long agency, String series) {}

    private static final String INSERT = """
            insert into payment.receipt (code, agency, series, number, deposit, adjusts, refund, obligation, kind, amount, state, facts, issued_at, seal_due)
            select code, agency, series, number, deposit, adjusts, refund, obligation, kind, amount, :state, facts::jsonb, :now, :now
            from unnest(:codes::text[], :agencies::bigint[], :series::text[], :numbers::int[], :deposits::bigint[], :adjusts::bigint[],
                :refunds::bigint[], :obligations::bigint[], :kinds::text[], :amounts::bigint[], :facts::text[])
                as r (code, agency, series, number, deposit, adjusts, refund, obligation, kind, amount, facts)""";

    private void insert(List<Draft> drafts) {
        if (drafts.isEmpty()) return;
        Instant now = clock.instant();
        int year = LocalDate.ofInstant(now, DatabaseClock.VIETNAM).getYear();
        List<Series> series = drafts.stream()
                .map(draft -> new Series(draft.paid().agency().value(), series(draft.kind(), year)))
                .toList();
        jdbc.sql(INSERT)
                .param("codes", texts(drafts, draft -> code()))
                .param("agencies", series.stream().map(Series::agency).toArray(Long[]::new))
                .param("series", series.stream().map(Series::series).toArray(String[]::new))
                .param("numbers", numbers(series))
                .param("deposits", rows(drafts, draft -> draft.stem().deposit()))
                .param("adjusts", rows(drafts, draft -> draft.stem().adjusts()))
                .param("refunds", rows(drafts, draft -> draft.stem().refund()))
                .param("obligations", rows(drafts, draft -> draft.paid().row()))
                .param("kinds", texts(drafts, draft -> draft.kind().name()))
                .param("amounts", rows(drafts, Draft::amount))
                .param("facts", facts(drafts))
                .param("state", PaymentAct.RECEIPT.to().name())
                .param("now", PaymentRows.utc(now))
                .update();
    }

    private static String[] texts(List<Draft> drafts, Function<Draft, String> value) {
        return drafts.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable Long[] rows(List<Draft> drafts, Function<Draft, @Nullable Long> value) {
        @Nullable Long[] rows = new Long[drafts.size()];
        for (int i = 0; i < rows.length; i++) rows[i] = value.apply(drafts.get(i));
        return rows;
    }

    private String[] facts(List<Draft> drafts) {
        Map<AgencyId, AgencyView> open = agencies.find(
                drafts.stream().map(draft -> draft.paid().agency()).distinct().toList(), agencies.today());
        Map<AgencyId, AgencyView> collectors = new HashMap<>(open);
        return texts(
                drafts,
                draft -> JsonMapper.shared()
                        .writeValueAsString(facts(
                                draft, collectors.computeIfAbsent(draft.paid().agency(), this::last))));
    }

    /** One that ended, as it last was: a receipt names who collected, or is none. */
    private AgencyView last(AgencyId agency) {
        return agencies.standing(agency, agencies.today()).agency();
    }

    /** The next numbers, as many of each series as are wanted; the series are held in one order. */
    private Integer[] numbers(List<Series> wanted) {
        Map<Series, Integer> next =
                new TreeMap<>(Comparator.comparing(Series::agency).thenComparing(Series::series));
        wanted.forEach(one -> next.merge(one, 1, Integer::sum));
        jdbc.sql("""
                        insert into payment.receipt_series (agency, series, last)
                        select * from unnest(:agencies::bigint[], :series::text[], :counts::int[]) as s (agency, series, last) order by agency, series
                        on conflict (agency, series) do update set last = receipt_series.last + excluded.last returning agency, series, last""")
                .param("agencies", next.keySet().stream().map(Series::agency).toArray(Long[]::new))
                .param("series", next.keySet().stream().map(Series::series).toArray(String[]::new))
                .param("counts", next.values().toArray(Integer[]::new))
                .query((row, number) -> next.computeIfPresent(
                        new Series(row.getLong(1), row.getString(2)), (one, count) -> last(row) - count))
                .list();
        return wanted.stream().map(one -> next.merge(one, 1, Integer::sum)).toArray(Integer[]::new);
    }

    private static int last(ResultSet row) {
        try {
            return row.getInt(3);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReceiptFacts facts(Draft draft, AgencyView agency) {
        ObligationView paid = draft.paid();
        Actor actor = actors.current();
        return new ReceiptFacts(
                agency.names().in(Language.VI),
                agency.code().orElse(""),
                paid.payer().name(),
                paid.payer().paper(),
                paid.payer().place(),
                paid.title(),
                draft.parts(),
                actor.kind() == ActorKind.OFFICIAL ? actor.name() : "",
                draft.stem().words());
    }

    private static String series(LineKind kind, int year) {
        String letter = switch (kind) {
            case CHARGE -> "P";
            case FEE -> "L";
            case FINE -> "F";
        };
        return "BL" + letter + String.format(Locale.ROOT, "%02d", year % 100) + "T";
    }

    private static String code() {
        StringBuilder made = new StringBuilder();
        while (made.length() < LONG) made.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return made.toString();
    }
}
