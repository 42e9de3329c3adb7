package vn.motcua.axis.doctor;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Systems that sign their calls with a stamp of long ago: their clock is wrong, or their software keeps one for too long. */
@Component
class SystemsCheck implements Check {

    private static final String WHAT = "hệ thống / systems";

    private final JdbcClient jdbc;

    SystemsCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public Finding look() {
        long open = jdbc.sql("select count(*) from axis.system where closed_at is null")
                .query(Long.class)
                .single();
        List<String> old = jdbc.sql(
                        "select code from axis.system where closed_at is null and abs(stamp_age_seconds) > 86400 order by code limit 10")
                .query((row, number) -> row.getString(1))
                .list();
        return old.isEmpty()
                ? Finding.ok(WHAT, "%,d đang kết nối / %,d connected".formatted(open, open))
                : Finding.warn(
                        WHAT,
                        "dấu thời gian cũ hơn một ngày ở / stamps older than a day at: " + String.join(", ", old),
                        "Hãy đề nghị các hệ thống đó chỉnh đồng hồ hoặc tạo lại dấu thời gian / have them set their clock or make a new stamp");
    }
}
