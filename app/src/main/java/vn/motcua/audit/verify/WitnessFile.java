package vn.motcua.audit.verify;

import java.io.Writer;
import java.util.List;
import vn.motcua.audit.checkpoint.Checkpoint;
import vn.motcua.audit.checkpoint.Checkpoints;
import vn.motcua.audit.checkpoint.SignedNote;

/** An {@link ExportFile} without entries: what a witness keeps. */
public final class WitnessFile {

    private static final int PORTION = 1_000;

    private WitnessFile() {}

    /** Writes keys and checkpoints after a number, at most so many; returns how many. */
    public static long write(Checkpoints checkpoints, long after, long most, Writer writer) {
        ExportFile.Into out = new ExportFile.Into(writer);
        checkpoints.keys().forEach(key -> out.key(key.text()));
        long written = 0;
        long last = after;
        while (written < most) {
            List<SignedNote> notes = checkpoints.after(last, (int) Math.min(PORTION, most - written));
            if (notes.isEmpty()) break;
            notes.forEach(note -> out.checkpoint(note.note()));
            last = Checkpoint.parse(notes.getLast().text()).number();
            written += notes.size();
        }
        return written;
    }
}
