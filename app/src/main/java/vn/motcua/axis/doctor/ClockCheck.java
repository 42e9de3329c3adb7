package vn.motcua.axis.doctor;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.database.DatabaseClock;

/** This machine's clock against the database's (SR-09). */
@Component
class ClockCheck implements Check {

    private static final String WHAT = "đồng hồ / clock";
    private static final Duration ODD = Duration.ofSeconds(5);
    private static final Duration WRONG = Duration.ofSeconds(60);

    private final DatabaseClock clock;

    ClockCheck(DatabaseClock clock) {
        this.clock = clock;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Finding look() {
        return of(clock.skew().abs());
    }

    static Finding of(Duration skew) {
        String said = "lệch %,d ms so với cơ sở dữ liệu / %,d ms off the database's"
                .formatted(skew.toMillis(), skew.toMillis());
        if (skew.compareTo(ODD) <= 0) return Finding.ok(WHAT, said);
        String advice =
                "Hãy đồng bộ giờ máy chủ qua NTP (chrony hoặc systemd-timesyncd) / set the machine's time by NTP";
        return skew.compareTo(WRONG) <= 0
                ? Finding.warn(WHAT, said, advice)
                : Finding.bad(WHAT, said + "; nhật ký ngừng ký / the log is not signed", advice);
    }
}
