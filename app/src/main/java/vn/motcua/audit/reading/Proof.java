package vn.motcua.audit.reading;

import java.util.List;
import vn.motcua.audit.checkpoint.Checkpoint;
import vn.motcua.audit.checkpoint.SignedNote;
import vn.motcua.audit.tree.Hash;
import vn.motcua.audit.tree.ProofCheck;

/**
 * That an entry is in the log: the hashes that lead from it to a root that was signed.
 *
 * @param leaf its place
 * @param hash its own hash
 * @param path the hashes beside the way up
 * @param note the signed checkpoint
 */
public record Proof(long leaf, Hash hash, List<Hash> path, SignedNote note) {

    /** What the note says. */
    public Checkpoint checkpoint() {
        return Checkpoint.parse(note.text());
    }

    /** True if the hashes lead to the signed root. */
    public boolean holds() {
        Checkpoint checkpoint = checkpoint();
        return ProofCheck.included(hash, leaf, checkpoint.size(), path, checkpoint.root());
    }
}
