package vn.motcua.client;

/**
 * How a packet is doing at one receiver.
 *
 * @param receiver the receiver's code
 * @param delivery the id of its delivery
 * @param state what its system told: {@code initial}, {@code processing}, {@code done} or {@code fail}
 * @param status what its people told, in words; empty if nothing yet
 * @param time when the last of it happened, as the axis writes it
 */
public record ReceiverState(String receiver, String delivery, String state, String status, String time) {}
