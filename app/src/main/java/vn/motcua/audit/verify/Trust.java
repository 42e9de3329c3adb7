package vn.motcua.audit.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.audit.checkpoint.Checkpoint;
import vn.motcua.audit.checkpoint.NoteKey;
import vn.motcua.audit.checkpoint.SignedNote;

/** Whose signatures count: the keys that the auditor brought; where none were brought, those that the log names, and the auditor compares them. */
final class Trust {

    private final List<NoteKey> keys;
    private final boolean brought;
    private final Set<String> used = new LinkedHashSet<>();

    Trust(List<NoteKey> brought) {
        keys = new ArrayList<>(brought);
        this.brought = !brought.isEmpty();
    }

    void named(String text) {
        if (brought) return;
        try {
            keys.add(NoteKey.parse(text));
        } catch (IllegalArgumentException e) {
            // what is no key signs nothing
        }
    }

    /** The checkpoint in a note, if a trusted key signed it. */
    Optional<Checkpoint> read(String note) {
        try {
            SignedNote read = SignedNote.parse(note);
            Optional<NoteKey> signer = read.signer(keys);
            Checkpoint checkpoint = Checkpoint.parse(read.text());
            if (signer.isEmpty() || !signer.get().name().equals(checkpoint.origin())) return Optional.empty();
            used.add(signer.get().fingerprint());
            return Optional.of(checkpoint);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    List<String> fingerprints() {
        return List.copyOf(used);
    }
}
