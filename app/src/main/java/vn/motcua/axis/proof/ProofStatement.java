package vn.motcua.axis.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a proof says. Codes and texts are as the packet has them.
 *
 * @param proof what is proven
 * @param docId the sender's docId
 * @param delivery the receiver's docId
 * @param sha256 of the packet's bytes, in hexadecimal
 * @param length how many bytes
 * @param documentId the document's name
 * @param number the document's number
 * @param notation its symbol
 * @param sender the sender's code
 * @param receiver the receiver's code
 * @param agency the code of the agency that it waits for, where that is a successor of the one that was named; else {@code null}
 * @param acceptedAt since when it was there to be taken
 * @param statedAt when this was so, and sealed
 * @param withdrawnAt since when it cannot be taken; {@code null} if it can
 * @param failures how often the receiver's software said that it could not take it
 * @param connected true if a system speaks for the receiver; its clerks take by hand otherwise
 * @param lastCall when a system of the receiver last called, to the minute; {@code null} if none has
 */
public record ProofStatement(
        ProofKind proof,
        long docId,
        long delivery,
        String sha256,
        long length,
        String documentId,
        String number,
        String notation,
        String sender,
        String receiver,
        @Nullable String agency,
        Instant acceptedAt,
        Instant statedAt,
        @Nullable Instant withdrawnAt,
        int failures,
        boolean connected,
        @Nullable Instant lastCall) {}
