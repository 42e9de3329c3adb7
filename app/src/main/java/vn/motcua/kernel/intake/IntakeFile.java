package vn.motcua.kernel.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.motcua.kernel.blob.BlobId;

/**
 * A stranger's file as others may see it.
 *
 * @param id random; its name in addresses and rows
 * @param name as its sender called it, cleaned; to be shown, never to be used as a path
 * @param bytes length as received
 * @param received the content as received; it may be other than what is kept, see {@link #content}
 * @param type what it is, by its bytes; empty until it was looked at
 * @param state where it stands
 * @param problem why it was refused or is held
 * @param detail what the problem's sentence names
 * @param flags what it holds that could act by itself
 * @param content the content that may be opened: cleaned of what tells where a picture was taken; only when accepted
 * @param scan what is known of viruses
 * @param scanBase which state of the scanner's signatures says so; empty if none did
 * @param receivedAt when it came
 */
public record IntakeFile(
        FileId id,
        String name,
        long bytes,
        BlobId received,
        Optional<FileType> type,
        IntakeState state,
        Optional<IntakeProblem> problem,
        String detail,
        Set<FileFlag> flags,
        Optional<BlobId> content,
        ScanState scan,
        String scanBase,
        Instant receivedAt) {}
