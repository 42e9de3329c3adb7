package vn.motcua.kernel.closed;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A work on one file of a stranger, done inside a closed machine. The machine makes it by its public constructor without parameters; there is no
 * Spring there, no database, no network. It may be asked for 500 files one after another.
 */
public interface ClosedWork {

    /**
     * Does the work. A finding about the file is an answer; whatever is thrown is a fault, after which the machine is thrown away.
     *
     * @param file the file, alone in its folder; other files may be written beside it, nothing elsewhere
     * @param asked what the asker wrote, read with the same calls in the same order
     * @param answer what the asker will read; at most {@link ClosedMachines#LONGEST_ANSWER} bytes
     */
    void work(Path file, DataInput asked, DataOutput answer) throws IOException;
}
