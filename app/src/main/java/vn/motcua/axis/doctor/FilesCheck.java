package vn.motcua.axis.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.kernel.closed.Sandbox;
import vn.motcua.kernel.intake.scan.VirusScanner;

/** Whether the files in packets are looked at: the queue, the scanner, and how far the machines that parse them are shut in. */
@Component
class FilesCheck implements Check {

    private static final String WHAT = "tệp đính kèm / attachments";

    private final JdbcClient jdbc;
    private final VirusScanner scanner;
    private final ClosedMachines machines;
    private final boolean configured;

    FilesCheck(
            JdbcClient jdbc,
            VirusScanner scanner,
            ClosedMachines machines,
            @Value("${motcua.kernel.intake.clamav:}") String address) {
        this.jdbc = jdbc;
        this.scanner = scanner;
        this.machines = machines;
        this.configured = !address.isBlank();
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public Finding look() {
        long late = count("next_at < now() - interval '10 minutes'");
        long givenUp = count("next_at = 'infinity'");
        if (configured && scanner.base().isEmpty())
            return Finding.bad(
                    WHAT,
                    "máy quét mã độc không trả lời; tệp phải chờ / the virus scanner does not answer",
                    "Hãy khởi động lại clamd / start clamd again");
        if (late > 0)
            return Finding.warn(
                    WHAT,
                    "%,d gói tin chờ kiểm tra quá 10 phút / %,d packets wait for more than 10 minutes"
                            .formatted(late, late),
                    "Hãy tăng motcua.kernel.closed.machines / raise motcua.kernel.closed.machines");
        if (givenUp > 0)
            return Finding.warn(
                    WHAT,
                    "%,d gói tin không kiểm tra được / %,d packets could not be looked through"
                            .formatted(givenUp, givenUp),
                    "Hãy xem nhật ký máy chủ / see the server's log");
        if (sandbox() == Sandbox.BOUNDED)
            return Finding.warn(
                    WHAT,
                    "hệ điều hành không cho cách ly tiến trình / this system lets no process be shut in",
                    "Hãy cho phép không gian tên (namespaces), xem docs/intake.md / allow namespaces, see docs/intake.md");
        return configured
                ? Finding.ok(WHAT, "kịp thời, đã quét mã độc / in time, scanned")
                : Finding.warn(
                        WHAT,
                        "kịp thời, không quét mã độc / in time, not scanned for viruses",
                        "Hãy đặt motcua.kernel.intake.clamav / set motcua.kernel.intake.clamav");
    }

    private long count(String which) {
        return jdbc.sql("select count(*) from axis.examination where " + which)
                .query(Long.class)
                .single();
    }

    private Sandbox sandbox() {
        try {
            return machines.sandbox();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
