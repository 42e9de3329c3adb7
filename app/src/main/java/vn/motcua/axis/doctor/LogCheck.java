package vn.motcua.axis.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.audit.LogState;

/** Whether lines get into the log, and the log is signed: receipts hang on it. */
@Component
class LogCheck implements Check {

    private static final String WHAT = "nhật ký / audit log";
    private static final Duration LATE = Duration.ofSeconds(60);
    private static final Duration UNSIGNED = Duration.ofMinutes(5);

    private final LogState log;
    private final Clock clock;

    LogCheck(LogState log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public Finding look() {
        if (log.broken())
            return Finding.bad(
                    WHAT,
                    "nhật ký không nối tiếp phần đã ký, nên không được ký nữa / the log does not continue what was signed",
                    "Sau khi phục hồi từ bản sao lưu: ./motcua audit resume; nếu không, hãy kiểm tra bằng ./motcua audit verify / after a restore: audit resume; otherwise audit verify");
        Instant now = clock.instant();
        Optional<Duration> waiting =
                log.oldestWaiting().map(since -> Duration.between(since, now)).filter(age -> age.compareTo(LATE) > 0);
        if (waiting.isPresent())
            return Finding.bad(
                    WHAT,
                    "có dòng chờ xếp vào nhật ký đã %s / a line waits for its place since %s"
                            .formatted(Ages.vi(waiting.get()), Ages.en(waiting.get())),
                    "Hãy xem nhật ký máy chủ: cơ sở dữ liệu quá tải hoặc một nút bị treo / the database is overloaded, or a node hangs: see the server's log");
        Optional<Duration> unsigned = log.signedAt()
                .map(at -> Duration.between(at, now))
                .filter(age -> log.size() > log.signed() && age.compareTo(UNSIGNED) > 0);
        return unsigned.map(
                        age -> Finding.bad(
                                WHAT,
                                "chưa ký thêm từ %s trước / not signed since %s".formatted(Ages.vi(age), Ages.en(age)),
                                "Hãy xem đồng hồ ở trên và khóa ký nhật ký trong thư mục dữ liệu / look at the clock above and at the log's key in the data folder"))
                .orElseGet(() -> Finding.ok(
                        WHAT,
                        "%,d dòng, đã ký %,d / %,d lines, %,d signed"
                                .formatted(log.size(), log.signed(), log.size(), log.signed())));
    }
}
