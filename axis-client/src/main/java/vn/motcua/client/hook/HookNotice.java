package vn.motcua.client.hook;

import java.util.List;
import vn.motcua.client.AxisEvent;
import vn.motcua.client.json.Json;

/**
 * What the axis told a web hook: where to look, and no content.
 *
 * @param id the same each time the same is told
 * @param cursor after the events named here
 * @param ping true if it is a test
 * @param more true if more has happened, which is told next
 * @param urgent ids of deliveries that should be fetched before all others, the most urgent first
 * @param events what happened
 */
public record HookNotice(
        String id, String cursor, boolean ping, boolean more, List<String> urgent, List<AxisEvent> events) {

    public HookNotice {
        urgent = List.copyOf(urgent);
        events = List.copyOf(events);
    }

    static HookNotice of(String id, Json body) {
        return new HookNotice(
                id,
                body.get("cursor").text(),
                body.get("ping").yes(),
                body.get("more").yes(),
                body.get("urgent").items().stream()
                        .map(one -> one.get("delivery").text())
                        .toList(),
                body.get("events").items().stream().map(AxisEvent::of).toList());
    }
}
