package vn.motcua.client;

import vn.motcua.client.json.Json;

/**
 * Something that happened.
 *
 * @param event its place in the order; also the cursor after it
 * @param kind {@code delivered} to the receiver, {@code acknowledged} or {@code status} to the sender, {@code withdrawn} to both
 * @param delivery which delivery
 * @param packet of which packet
 * @param time when, as the axis writes it
 */
public record AxisEvent(String event, String kind, String delivery, String packet, String time) {

    /** Reads one. */
    public static AxisEvent of(Json one) {
        return new AxisEvent(
                one.get("event").text(),
                one.get("kind").text(),
                one.get("delivery").text(),
                one.get("packet").text(),
                one.get("at").text());
    }
}
