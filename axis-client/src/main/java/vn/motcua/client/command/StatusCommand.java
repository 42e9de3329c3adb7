package vn.motcua.client.command;

import java.io.IOException;
import java.util.List;
import vn.motcua.client.Axis;
import vn.motcua.client.AxisRefused;
import vn.motcua.client.ReceiverState;

/** What became of a packet at each receiver. */
final class StatusCommand implements Command {

    @Override
    public String name() {
        return "status";
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public Answer run(Line line, Surroundings here) throws IOException, AxisRefused {
        List<ReceiverState> states;
        try (Axis axis = here.axis()) {
            states = axis.states(line.word(0, "PACKET"));
        }
        Table table = new Table()
                .row(
                        here.words().t("client.column.to"),
                        here.words().t("client.column.delivery"),
                        here.words().t("client.column.state"),
                        here.words().t("client.column.status"),
                        here.words().t("client.column.time"));
        for (ReceiverState one : states)
            table.row(one.receiver(), one.delivery(), one.state(), one.status(), Shown.time(one.time()));
        return new Answer(states, table.lines());
    }
}
