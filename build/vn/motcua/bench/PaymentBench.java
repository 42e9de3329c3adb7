package vn.motcua.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Call-backs of a bank through the real door of a server of its own: each settles what is owed, with receipt, ledger and log; and the same rows, bare. */
final class PaymentBench implements AutoCloseable {

    private static final String KEY = "bench-key";
    private static final int AGENCIES = 64;
    private static final int AMOUNT = 8_000;

    private final Instance server;
    private final List<Long> agencies = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger bare = new AtomicInteger();
    private final int owed;
    private long firstRow;

    /** With so many that owe and wait, filled in by COPY; the first half is paid by call-backs, the second half bare. */
    PaymentBench(Path folder, int owed) throws Exception {
        this.owed = owed;
        server = Instance.start(folder, "-Dmotcua.payment.bank.address=http://127.0.0.1:1 -Dmotcua.payment.bank.key=" + KEY);
        try (Connection connection = server.database()) {
            try (PreparedStatement asked = connection.prepareStatement("select id from directory.agency order by id limit " + AGENCIES);
                    ResultSet row = asked.executeQuery()) {
                while (row.next()) agencies.add(row.getLong(1));
            }
            connection.createStatement().execute("""
                    insert into payment.account (kind, agency, holder) select kind, id, case kind when 'BANK' then 'bank' else '' end
                    from directory.agency, (values ('BANK'), ('CLAIM')) as kinds (kind) on conflict do nothing""");
        }
        Filling.of(server::database, owed, "payment.obligation", "payment.obligation, payment.line, payment.attempt", this::chunk);
        bare.set(owed / 2);
    }

    private synchronized void first(long row) {
        if (firstRow == 0 || row < firstRow) firstRow = row;
    }

    private void chunk(Connection connection, long first, int things) throws Exception {
        first(first);
        StringBuilder obligation = new StringBuilder();
        StringBuilder line = new StringBuilder();
        StringBuilder attempt = new StringBuilder();
        for (long id = first; id < first + things; id++) {
            long agency = agencies.get((int) (id % agencies.size()));
            obligation.append(id + "\t" + new UUID(11, id) + "\t" + agency + "\tbench:" + id + "\tLệ phí đo thử\tNguyễn Thị Lan\t" + AMOUNT + "\tOPEN\t2026-11-26 08:00+07\n");
            line.append(id + "\t1\tFEE\tLệ phí\t" + AMOUNT + "\t" + AMOUNT + "\n");
            attempt.append(id + "\t" + reference(id) + "\t" + id + "\tONLINE\tbank\t" + AMOUNT + "\tWAITING\t2026-11-26 08:00+07\t2027-11-26 08:30+07\n");
        }
        Filling.copy(connection, "payment.obligation (id, ref, agency, subject, title, payer, amount, state, opened_at)", obligation);
        Filling.copy(connection, "payment.line (obligation, number, kind, name, amount, full_price)", line);
        Filling.copy(connection, "payment.attempt (id, reference, obligation, way, provider, amount, state, opened_at, expires_at)", attempt);
    }

    private static String reference(long id) {
        return String.format(Locale.ROOT, "MC%012d", id);
    }

    static void heading() {
        System.out.printf("%n| what | at once | a second | half within | 99 of 100 within | CPU-ms |%n|---|---|---|---|---|---|%n");
    }

    void warm(int seconds) throws Exception {
        Measured.of(4, seconds, () -> 0, number -> fresh());
    }

    void measure(int lanes, int seconds) throws Exception {
        LongSupplier used = () -> server.serverMillis() + server.databaseMillis();
        Measured settled = Measured.of(lanes, seconds, used, number -> fresh());
        SignOnBench.line("call-back that settles what is owed", lanes, settled);
        SignOnBench.line("the same call-back once more", lanes, Measured.of(lanes, seconds, used, number -> again()));
        SignOnBench.line("call-back that is forged", lanes, Measured.of(lanes, seconds, used, number -> forged()));
        Measured limit = Measured.of(lanes, seconds, server::databaseMillis, number -> rows());
        SignOnBench.line("bare: the rows of a settlement, one commit", lanes, limit);
        System.out.printf(Locale.ROOT, "(%.0f %% of the bare rows)%n", 100 * settled.rate() / limit.rate());
    }

    private Measured.Step fresh() throws Exception {
        HttpLine line = new HttpLine(server.port);
        return () -> {
            int mine = next.getAndIncrement();
            if (mine >= owed / 2) return false;
            return call(line, firstRow + mine, KEY, 200).contains("SETTLED");
        };
    }

    private Measured.Step again() throws Exception {
        HttpLine line = new HttpLine(server.port);
        return () -> call(line, firstRow, KEY, 200).contains("KNOWN");
    }

    private Measured.Step forged() throws Exception {
        HttpLine line = new HttpLine(server.port);
        return () -> call(line, firstRow + owed / 2, "somebody else's", 401).contains("NOT_SIGNED");
    }

    private static String call(HttpLine line, long id, String key, int wanted) throws Exception {
        byte[] body = ("{\"reference\":\"" + reference(id) + "\",\"status\":\"PAID\",\"transaction\":\"T" + id + "\",\"amount\":" + AMOUNT
                        + ",\"bank\":\"VCB\",\"at\":\"2026-11-26T02:00:00Z\"}")
                .getBytes(StandardCharsets.UTF_8);
        String time = Long.toString(Instant.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
        String head = "POST /payment/callback/bank HTTP/1.1\r\nContent-Type: application/json\r\nX-Bank-Time: " + time + "\r\nX-Bank-Sign: "
                + HexFormat.of().formatHex(mac.doFinal(body)) + "\r\n";
        HttpLine.Answer answer = line.exchange(head, body);
        if (answer.status() != wanted) throw new IllegalStateException(answer.status() + " " + answer.text());
        return answer.text();
    }

    /** What one settlement writes, in one commit; the line of the log and the event are left out. */
    private Measured.Step rows() throws Exception {
        Connection connection = server.database();
        connection.setAutoCommit(false);
        PreparedStatement[] all = {
            connection.prepareStatement("select 1 from payment.obligation where id = ? for update"),
            connection.prepareStatement("""
                    insert into payment.deposit (provider, transaction, attempt, obligation, amount, paid_at, booked_at)
                    select 'bank', 'B' || id, id, id, amount, now(), now() from payment.obligation where id = ?"""),
            connection.prepareStatement("update payment.attempt set state = 'PAID', ended_at = now(), look_at = null where id = ?"),
            connection.prepareStatement("update payment.obligation set state = 'PAID', closed_at = now() where id = ?"),
            connection.prepareStatement("""
                    insert into payment.posting (entry, debit, credit, amount, obligation, at)
                    select 'bare:' || o.id, b.id, c.id, o.amount, o.id, now() from payment.obligation o
                    join payment.account b on b.agency = o.agency and b.kind = 'BANK' and b.holder = 'bank' join payment.account c on c.agency = o.agency and c.kind = 'CLAIM' and c.holder = ''
                    where o.id = ?"""),
            connection.prepareStatement("""
                    with series as (
                        insert into payment.receipt_series (agency, series, last) select agency, 'BARE', 1 from payment.obligation where id = ?
                        on conflict (agency, series) do update set last = receipt_series.last + 1 returning agency, last)
                    insert into payment.receipt (code, agency, series, number, deposit, obligation, kind, amount, state, facts, issued_at)
                    select 'B' || lpad(o.id::text, 11, '0'), s.agency, 'BARE', s.last, d.id, o.id, 'FEE', o.amount, 'ISSUED',
                        jsonb_build_object('title', o.title, 'payer', o.payer, 'lines', jsonb_build_array(o.title, o.amount)), now()
                    from series s, payment.obligation o join payment.deposit d on d.obligation = o.id where o.id = ?"""),
        };
        PreparedStatement twice = all[all.length - 1];
        return () -> {
            int mine = bare.getAndIncrement();
            if (mine >= owed) return false;
            twice.setLong(2, firstRow + mine);
            for (PreparedStatement one : all) {
                one.setLong(1, firstRow + mine);
                one.execute();
            }
            connection.commit();
            return true;
        };
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
