package vn.motcua.axis.doctor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether contents go when their agencies want it, and how much a legal hold keeps. */
@Component
class KeepingCheck implements Check {

    private static final String WHAT = "thời hạn lưu / keeping";

    private final JdbcClient jdbc;

    KeepingCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Finding look() {
        long late = count("axis.content_due where look_at < now() - interval '1 hour'");
        long held = count("axis.content_due where kept_for = 'HOLD'");
        long holds = count("axis.content_hold where lifted_at is null");
        if (late > 0)
            return Finding.warn(
                    WHAT,
                    "%,d nội dung đến hạn quá một giờ chưa được xem / %,d contents due for more than an hour"
                            .formatted(late, late),
                    "Hãy xem nhật ký máy chủ, và motcua.axis.keep-sweep-every / see the server's log, and motcua.axis.keep-sweep-every");
        return Finding.ok(
                WHAT,
                "kịp thời; %,d lệnh giữ đang giữ %,d nội dung đến hạn / in time; %,d holds keep %,d contents that are due"
                        .formatted(holds, held, holds, held));
    }

    private long count(String which) {
        return jdbc.sql("select count(*) from " + which).query(Long.class).single();
    }
}
