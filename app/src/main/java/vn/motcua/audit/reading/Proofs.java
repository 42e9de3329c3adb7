package vn.motcua.audit.reading;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.audit.checkpoint.Checkpoint;
import vn.motcua.audit.checkpoint.Checkpoints;
import vn.motcua.audit.entry.Entry;
import vn.motcua.audit.tree.Tree;

/** Proofs of entries, against the newest checkpoint. */
@Component
public class Proofs {

    private final Tree tree;
    private final Checkpoints checkpoints;

    Proofs(Tree tree, Checkpoints checkpoints) {
        this.tree = tree;
        this.checkpoints = checkpoints;
    }

    /** The proof that an entry, as its row has it now, is in the signed tree; empty if it is too new to be signed. */
    public Optional<Proof> of(Entry entry) {
        return checkpoints
                .newest()
                .filter(note -> Checkpoint.parse(note.text()).size() > entry.leaf())
                .map(note -> new Proof(
                        entry.leaf(),
                        entry.hash(),
                        tree.inclusion(
                                entry.leaf(), Checkpoint.parse(note.text()).size()),
                        note));
    }
}
