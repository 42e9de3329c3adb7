package vn.motcua.client.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.client.Axis;
import vn.motcua.client.AxisRefused;
import vn.motcua.client.Page;
import vn.motcua.client.Waiting;

/** What waits for this system's agencies: the first hundred, or all. */
final class ListCommand implements Command {

    private static final int SHOWN = 100;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public List<String> options() {
        return List.of("all");
    }

    @Override
    public Answer run(Line line, Surroundings here) throws IOException, AxisRefused {
        List<Waiting> found = new ArrayList<>();
        boolean more;
        try (Axis axis = here.axis()) {
            Page<Waiting> page = axis.waiting("");
            found.addAll(page.items());
            while (!page.next().isEmpty() && (line.has("all") || found.size() < SHOWN)) {
                page = axis.waiting(page.next());
                found.addAll(page.items());
            }
            more = !page.next().isEmpty();
        }
        return new Answer(found, lines(found, more, here));
    }

    private static List<String> lines(List<Waiting> found, boolean more, Surroundings here) {
        if (found.isEmpty()) return List.of(here.words().t("client.list.none"));
        Table table = new Table()
                .row(
                        here.words().t("client.column.delivery"),
                        here.words().t("client.column.type"),
                        here.words().t("client.column.from"),
                        here.words().t("client.column.to"),
                        here.words().t("client.column.time"),
                        here.words().t("client.column.state"));
        for (Waiting one : found)
            table.row(one.delivery(), one.type(), one.from(), one.to(), Shown.time(one.created()), one.state());
        List<String> lines = new ArrayList<>(table.lines());
        if (more) lines.add(here.words().t("client.list.more"));
        return lines;
    }
}
