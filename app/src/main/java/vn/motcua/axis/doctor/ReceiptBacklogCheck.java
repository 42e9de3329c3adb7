package vn.motcua.axis.doctor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.audit.LogState;

/** Whether receipts keep up with the signed log. */
@Component
class ReceiptBacklogCheck implements Check {

    private static final String WHAT = "biên nhận / receipts";
    private static final long LATE_LINES = 50_000;

    private final JdbcClient jdbc;
    private final LogState log;

    ReceiptBacklogCheck(JdbcClient jdbc, LogState log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public Finding look() {
        long until = jdbc.sql("select until from axis.receipt_progress")
                .query(Long.class)
                .single();
        long behind = Math.max(0, log.signed() - until);
        String said = "còn %,d dòng nhật ký chưa xét / %,d lines of the log to go".formatted(behind, behind);
        return behind <= LATE_LINES
                ? Finding.ok(WHAT, said)
                : Finding.warn(
                        WHAT,
                        said,
                        "Hãy xem chứng thư của trục ở trên và nhật ký máy chủ / look at the axis's certificate above and at the server's log");
    }
}
