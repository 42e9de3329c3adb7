package vn.motcua.client.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.client.Axis;
import vn.motcua.client.AxisEvent;
import vn.motcua.client.AxisRefused;
import vn.motcua.client.Page;

/** What happened after a cursor, and the cursor to go on from. */
final class EventsCommand implements Command {

    @Override
    public String name() {
        return "events";
    }

    @Override
    public List<String> options() {
        return List.of("after", "all");
    }

    @Override
    public Answer run(Line line, Surroundings here) throws IOException, AxisRefused {
        List<AxisEvent> events = new ArrayList<>();
        String cursor = line.find("after").orElse("");
        try (Axis axis = here.axis()) {
            Page<AxisEvent> page;
            do {
                page = axis.events(cursor);
                events.addAll(page.items());
                cursor = page.next();
            } while (line.has("all") && !page.items().isEmpty());
        } catch (UnsupportedOperationException e) {
            throw new Misuse("client.misuse.events");
        }
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("events", events);
        value.put("next", cursor);
        return new Answer(value, lines(events, cursor, here));
    }

    private static List<String> lines(List<AxisEvent> events, String cursor, Surroundings here) {
        List<String> lines = new ArrayList<>();
        if (events.isEmpty()) lines.add(here.words().t("client.events.none"));
        else {
            Table table = new Table()
                    .row(
                            here.words().t("client.column.time"),
                            here.words().t("client.column.event"),
                            here.words().t("client.column.delivery"),
                            here.words().t("client.column.packet"));
            events.forEach(one -> table.row(Shown.time(one.time()), one.kind(), one.delivery(), one.packet()));
            lines.addAll(table.lines());
        }
        lines.add(here.words().t("client.events.next", cursor));
        return lines;
    }
}
