package vn.motcua.client;

/**
 * A packet that waits for an agency of this system.
 *
 * @param delivery its id at this receiver
 * @param type {@code edoc} for a document, {@code status} for a status
 * @param from the sender's code
 * @param to the receiver's code
 * @param created when the axis took it, as the axis writes it
 * @param state what this system last told: {@code initial}, {@code processing}, {@code done} or {@code fail}
 */
public record Waiting(String delivery, String type, String from, String to, String created, String state) {}
