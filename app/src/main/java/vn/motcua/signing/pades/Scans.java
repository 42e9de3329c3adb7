package vn.motcua.signing.pades;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.kernel.closed.ClosedOutcome;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.Intake;

/**
 * Which files that wait to be signed are scans, without text to be seen. Nobody's name is found in them, so that title and name are printed below: whoever signs is told before. It is looked at once, as
 * the file is laid in.
 */
@Component
public class Scans {

    private final ClosedMachines machines;
    private final Intake intake;
    private final JdbcClient jdbc;

    Scans(ClosedMachines machines, Intake intake, JdbcClient jdbc) {
        this.machines = machines;
        this.intake = intake;
        this.jdbc = jdbc;
    }

    /** Looks at a PDF file that was laid in to be signed, and keeps in mind if it is a scan. What is too heavy to be looked at counts as none. */
    public void look(FileId file) {
        ClosedOutcome<Boolean> seen;
        try (InputStream in = intake.open(file)) {
            seen = machines.work(
                    ScanWork.class, in, ClosedMachines.Question.NONE, (answer, folder) -> answer.readBoolean());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!(seen instanceof ClosedOutcome.Answered<Boolean>(Boolean scan)) || !scan) return;
        jdbc.sql("insert into signing.scan (file) values (?) on conflict do nothing")
                .param(file.value())
                .update();
    }

    /** Those of these that are scans. */
    public Set<UUID> among(Collection<UUID> files) {
        if (files.isEmpty()) return Set.of();
        return jdbc
                .sql("select file from signing.scan where file = any(?)")
                .param(files.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
