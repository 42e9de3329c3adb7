package vn.motcua.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.checkpoint.Checkpoint;
import vn.motcua.audit.checkpoint.Checkpoints;
import vn.motcua.audit.checkpoint.NoteKey;
import vn.motcua.audit.checkpoint.SignedNote;
import vn.motcua.audit.entry.Entry;
import vn.motcua.audit.reading.Entries;
import vn.motcua.audit.tree.Hash;
import vn.motcua.audit.tree.Tree;
import vn.motcua.kernel.Modules;

/** The lines of one event in the order of the log, each with its proof against the first signed checkpoint that covers it. */
@Component
public class ProvenLines {

    private final Entries entries;
    private final Checkpoints checkpoints;
    private final Tree tree;

    ProvenLines(Entries entries, Checkpoints checkpoints, Tree tree) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.tree = tree;
    }

    /**
     * Some lines, all covered by one checkpoint.
     *
     * @param until the place from which to go on next time
     * @param proofs in the order of the log; may be none
     */
    public record Some(long until, List<LogProof> proofs) {}

    /**
     * The next lines of an event from that place on; empty if what comes next is not signed yet.
     *
     * @param most how many lines at most
     */
    public Optional<Some> next(Class<? extends AuditEvent> event, long from, int most) {
        return checkpoints.covering(from).map(note -> some(event, from, most, note));
    }

    /**
     * What is said about a thing.
     *
     * @param proofs its lines in the order of the log, all against the newest checkpoint
     * @param waiting how many lines are too new to be signed
     */
    public record About(List<LogProof> proofs, int waiting) {}

    /**
     * All lines about a thing.
     *
     * @param most how many lines at most, the latest of them
     */
    public About about(AuditSubject subject, int most) {
        List<Entry> all = entries.of(subject, 0, most);
        Optional<SignedNote> note = checkpoints.newest();
        if (note.isEmpty()) return new About(List.of(), all.size());
        long size = Checkpoint.parse(note.get().text()).size();
        List<Entry> signed = all.stream()
                .filter(entry -> entry.leaf() < size)
                .sorted(Comparator.comparingLong(Entry::leaf))
                .toList();
        return new About(proofs(signed, size, note.get()), all.size() - signed.size());
    }

    /**
     * Values of lines in the order of the log, signed or not.
     *
     * @param until the place from which to go on next time
     * @param values each line's own values
     * @param more true if there may be more already
     */
    public record Sequenced(long until, List<JsonNode> values, boolean more) {}

    /** The next lines of an event from that place on, as soon as they have a place: seconds after they were committed. */
    public Sequenced inOrder(Class<? extends AuditEvent> event, long from, int most) {
        long size = tree.size(); // before the lines are read: what comes meanwhile is for the next time
        List<Entry> found = entries.inOrder(name(event), from, size, most);
        boolean more = found.size() == most;
        List<JsonNode> values = found.stream()
                .map(entry -> JsonMapper.shared().readTree(entry.payload()))
                .toList();
        return new Sequenced(more ? found.getLast().leaf() + 1 : size, values, more);
    }

    private static String name(Class<? extends AuditEvent> event) {
        return Modules.of(event) + "." + event.getSimpleName();
    }

    private Some some(Class<? extends AuditEvent> event, long from, int most, SignedNote note) {
        long size = Checkpoint.parse(note.text()).size();
        List<Entry> found = entries.inOrder(name(event), from, size, most);
        long until = found.size() < most ? size : found.getLast().leaf() + 1;
        return new Some(until, proofs(found, size, note));
    }

    private List<LogProof> proofs(List<Entry> found, long size, SignedNote note) {
        String key = note.signer(checkpoints.keys())
                .map(NoteKey::text)
                .orElseThrow(() -> new IllegalStateException("signed by no key of ours: " + note.text()));
        List<List<Hash>> paths = tree.inclusions(found.stream().map(Entry::leaf).toList(), size);
        List<LogProof> proofs = new ArrayList<>();
        for (int i = 0; i < found.size(); i++)
            proofs.add(new LogProof(found.get(i).json(), found.get(i).leaf(), paths.get(i), note.note(), key));
        return proofs;
    }
}
