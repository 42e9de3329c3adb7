package vn.motcua.payment.receipt;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyView;
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

    /** Makes them; part of the payment's transaction. */
    public void issue(ObligationView paid, long deposit) {
        List<Line> lines = obligations.lines(paid);
        for (LineKind kind : LineKind.values()) {
            List<Line> its = lines.stream()
                    .filter(line -> line.kind() == kind && !line.amount().isZero())
                    .toList();
            if (!its.isEmpty()) issue(paid, deposit, kind, its);
        }
    }

    private void issue(ObligationView paid, long deposit, LineKind kind, List<Line> lines) {
        insert(
                paid,
                kind,
                lines.stream()
                        .map(line ->
                                new ReceiptFacts.Part(line.name(), line.amount().amount(), line.ground()))
                        .toList(),
                new Stem(deposit, null, null, ""));
    }

    /** Makes one that says by how much less another holds, because part of it goes back; part of the decision's transaction. */
    public void adjust(ObligationView paid, ReceiptView first, long refund, List<ReceiptFacts.Part> parts) {
        long deposit = jdbc.sql("select deposit from payment.receipt where id = ?")
                .param(first.row())
                .query(Long.class)
                .single();
        String day = DAY.format(first.issued().atZone(DatabaseClock.VIETNAM));
        String which = first.series() + " " + first.numberText() + " ngày " + day;
        insert(paid, first.kind(), parts, new Stem(deposit, first.row(), refund, which));
    }

    /** What a receipt stems from: money that came, or, with the receipt that it adjusts, money that goes back. */
    private record Stem(
            long deposit, @Nullable Long adjusts, @Nullable Long refund, String words) {}

    private void insert(ObligationView paid, LineKind kind, List<ReceiptFacts.Part> parts, Stem stem) {
        Instant now = clock.instant();
        String series =
                series(kind, LocalDate.ofInstant(now, DatabaseClock.VIETNAM).getYear());
        Dong amount =
                Dong.sum(parts.stream().map(part -> new Dong(part.amount())).toList());
        jdbc.sql("""
                        insert into payment.receipt (code, agency, series, number, deposit, adjusts, refund, obligation, kind, amount, state, facts, issued_at)
                        values (:code, :agency, :series, :number, :deposit, :adjusts, :refund, :obligation, :kind, :amount, :state, :facts::jsonb, :now)""")
                .param("deposit", stem.deposit())
                .param("adjusts", stem.adjusts(), Types.BIGINT)
                .param("refund", stem.refund(), Types.BIGINT)
                .param("code", code())
                .param("agency", paid.agency().value())
                .param("series", series)
                .param("number", next(paid, series))
                .param("obligation", paid.row())
                .param("kind", kind.name())
                .param("amount", amount.amount())
                .param("state", PaymentAct.RECEIPT.to().name())
                .param("facts", JsonMapper.shared().writeValueAsString(facts(paid, parts, stem.words())))
                .param("now", PaymentRows.utc(now))
                .update();
    }

    private int next(ObligationView paid, String series) {
        return jdbc.sql("""
                        insert into payment.receipt_series (agency, series, last) values (?, ?, 1)
                        on conflict (agency, series) do update set last = receipt_series.last + 1 returning last""")
                .params(paid.agency().value(), series)
                .query(Integer.class)
                .single();
    }

    private ReceiptFacts facts(ObligationView paid, List<ReceiptFacts.Part> parts, String adjusts) {
        Optional<AgencyView> agency = agencies.find(paid.agency(), agencies.today());
        Actor actor = actors.current();
        return new ReceiptFacts(
                agency.map(one -> one.names().in(Language.VI)).orElse(""),
                agency.flatMap(AgencyView::code).orElse(""),
                paid.payer().name(),
                paid.payer().paper(),
                paid.payer().place(),
                paid.title(),
                parts,
                actor.kind() == ActorKind.OFFICIAL ? actor.name() : "",
                adjusts);
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
