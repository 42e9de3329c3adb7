package vn.motcua.audit.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The last note that this node signed, kept beside its keys and not in the database: so the owner of the database cannot make it sign another
 * history.
 */
final class Memory {

    private final Path file;

    Memory(Path keys) {
        file = keys.resolve("audit-last-checkpoint.txt");
    }

    Optional<SignedNote> recall() {
        try {
            return Files.exists(file) ? Optional.of(SignedNote.parse(Files.readString(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(SignedNote note) {
        try {
            PrivateFile.write(file, note.note());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
