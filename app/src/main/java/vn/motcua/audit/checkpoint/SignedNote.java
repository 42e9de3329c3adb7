package vn.motcua.audit.checkpoint;

import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A text with signatures below it, in the form of the signed notes of transparency logs: the text, an empty line, and a line for each signature
 * ({@code — name base64(key id, signature)}). Witnesses may add lines of their own; what we do not know, we pass over.
 *
 * @param text ends with a line break
 * @param signatures the lines below
 */
public record SignedNote(String text, List<String> signatures) {

    private static final String DASH = "\u2014 ";
    private static final int ID_BYTES = 4;

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** A text signed by one key. */
    static SignedNote of(String text, NoteKey key, byte[] signature) {
        byte[] id = key.id();
        byte[] both = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, both, id.length, signature.length);
        return new SignedNote(
                text, List.of(DASH + key.name() + " " + Base64.getEncoder().encodeToString(both)));
    }

    /**
     * Reads a note.
     *
     * @throws IllegalArgumentException if it has not the form of one
     */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) throw new IllegalArgumentException("no signatures below the text");
        List<String> lines = note.substring(end + 2).lines().toList();
        if (!lines.stream().allMatch(line -> line.startsWith(DASH)))
            throw new IllegalArgumentException("what stands below the text is no signature");
        return new SignedNote(note.substring(0, end + 1), lines);
    }

    /** The note in writing. */
    public String note() {
        return text + "\n" + String.join("\n", signatures) + "\n";
    }

    /** The first of these keys that signed this text. */
    public Optional<NoteKey> signer(Collection<NoteKey> keys) {
        return keys.stream().filter(this::signedBy).findFirst();
    }

    private boolean signedBy(NoteKey key) {
        String head = DASH + key.name() + " ";
        return signatures.stream()
                .filter(line -> line.startsWith(head))
                .map(line -> bytes(line.substring(head.length())))
                .filter(bytes -> bytes.length > ID_BYTES && Arrays.equals(key.id(), Arrays.copyOf(bytes, ID_BYTES)))
                .anyMatch(bytes -> key.verifies(text, Arrays.copyOfRange(bytes, ID_BYTES, bytes.length)));
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
