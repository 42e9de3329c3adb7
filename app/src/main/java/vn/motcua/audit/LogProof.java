package vn.motcua.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import vn.motcua.audit.checkpoint.Checkpoint;
import vn.motcua.audit.checkpoint.NoteKey;
import vn.motcua.audit.checkpoint.SignedNote;
import vn.motcua.audit.tree.Hash;
import vn.motcua.audit.tree.ProofCheck;

/**
 * That a line is in the log: needs neither the server nor its database to be checked.
 *
 * @param line the line as canonical JSON
 * @param leaf its place
 * @param path the hashes that lead from it to the signed root
 * @param note the signed checkpoint
 * @param key the key that signed it, in its published form
 */
public record LogProof(String line, long leaf, List<Hash> path, String note, String key) {

    public LogProof {
        path = List.copyOf(path);
    }

    /** True if the hashes lead from the line to the root of the note, and the key signed the note. Whose key it is, is another question. */
    public boolean holds() {
        try {
            SignedNote signed = SignedNote.parse(note);
            Checkpoint checkpoint = Checkpoint.parse(signed.text());
            boolean included = ProofCheck.included(
                    Hash.leaf(line.getBytes(StandardCharsets.UTF_8)), leaf, checkpoint.size(), path, checkpoint.root());
            return included && signed.signer(List.of(NoteKey.parse(key))).isPresent();
        } catch (IllegalArgumentException e) { // no note, no key
            return false;
        }
    }

    /** When the note was signed, as it says itself. */
    public Instant signedAt() {
        return Checkpoint.parse(SignedNote.parse(note).text()).time();
    }
}
