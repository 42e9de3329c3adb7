package vn.motcua.audit.verify;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.checkpoint.Checkpoint;
import vn.motcua.audit.checkpoint.NoteKey;
import vn.motcua.audit.tree.Hash;

/** Checks a log from its first line to its last against what was signed, and names the first line that was touched. */
public final class Verifier {

    private final List<NoteKey> keys;
    private final List<String> outside = new ArrayList<>();
    private final List<String> outsideKeys = new ArrayList<>();

    /** A verifier that believes these keys; with none, those that the log itself names, which the auditor then compares with published ones. */
    public Verifier(List<NoteKey> keys) {
        this.keys = keys;
    }

    /** Takes the checkpoints that a witness kept outside. */
    public void witness(LogSource kept) throws IOException, SQLException {
        kept.read(new LogReader() {
            @Override
            public void key(String text) {
                outsideKeys.add(text);
            }

            @Override
            public void checkpoint(String note) {
                outside.add(note);
            }

            @Override
            public void entry(long leaf, @Nullable String json, @Nullable Hash hash) {}

            @Override
            public void brokenNode(int level, long index) {}
        });
    }

    /**
     * Reads the log; once more where a finding can be told closer.
     *
     * @throws IllegalArgumentException if a checkpoint of the witness is signed by no key that is believed
     */
    public Verdict verify(LogSource log) throws IOException, SQLException {
        Trust trust = new Trust(keys);
        outsideKeys.forEach(trust::named);
        Examination examination = new Examination(trust, outsideCheckpoints(trust));
        log.read(examination);
        Verdict verdict = examination.verdict();
        List<Finding> closer = new ArrayList<>();
        for (Finding finding : verdict.findings()) closer.add(closer(finding, log));
        return new Verdict(
                verdict.entries(),
                verdict.sealed(),
                verdict.checkpoints(),
                verdict.outside(),
                closer,
                verdict.signedUntil(),
                verdict.fingerprints());
    }

    private List<Checkpoint> outsideCheckpoints(Trust trust) {
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (String note : outside)
            checkpoints.add(trust.read(note)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Điểm kiểm tra của bên ngoài không có chữ ký đúng / an outside checkpoint has no valid signature:\n"
                                    + note)));
        return checkpoints;
    }

    private static Finding closer(Finding finding, LogSource log) throws IOException, SQLException {
        if (finding.kind() != Finding.Kind.ALTERED && finding.kind() != Finding.Kind.MISSING) return finding;
        Neighbours neighbours = new Neighbours(finding.from());
        log.read(neighbours);
        return new Finding(neighbours.kind(), finding.from(), finding.to());
    }
}
