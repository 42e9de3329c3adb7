package vn.motcua.axis.doctor;

import java.io.File;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The room left where packets are kept. */
@Component
class DiskCheck implements Check {

    private static final String WHAT = "đĩa / disk";
    private static final long GB = 1_000_000_000;
    private static final long LEAST = 2 * GB;
    private static final int TIGHT_PERCENT = 10;

    private final File data;

    DiskCheck(@Value("${motcua.data:data}") Path data) {
        this.data = data.toFile();
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Finding look() {
        return of(data.getUsableSpace(), data.getTotalSpace());
    }

    static Finding of(long free, long total) {
        String said =
                "còn %,d GB, %d %% / %,d GB free".formatted(free / GB, total == 0 ? 0 : 100 * free / total, free / GB);
        String advice =
                "Hãy thêm dung lượng cho thư mục dữ liệu; khi còn dưới 256 MB, trục từ chối gói tin mới / add room; below 256 MB new packets are refused";
        if (free < LEAST) return Finding.bad(WHAT, said, advice);
        return total > 0 && 100 * free / total < TIGHT_PERCENT
                ? Finding.warn(WHAT, said, advice)
                : Finding.ok(WHAT, said);
    }
}
