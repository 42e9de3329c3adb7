package vn.motcua.client.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.client.Acknowledgement;
import vn.motcua.client.Axis;
import vn.motcua.client.AxisRefused;

/** Tells that a delivery is here, is being worked on, or could not be taken. */
final class AckCommand implements Command {

    @Override
    public String name() {
        return "ack";
    }

    @Override
    public List<String> options() {
        return List.of("state", "reason");
    }

    @Override
    public Answer run(Line line, Surroundings here) throws IOException, AxisRefused {
        String delivery = line.word(0, "DELIVERY");
        String word = line.find("state").orElse("done");
        Acknowledgement state = Stream.of(Acknowledgement.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Misuse("client.misuse.state", word));
        try (Axis axis = here.axis()) {
            axis.acknowledge(delivery, state, line.find("reason").orElse(""));
        }
        return new Answer(
                Map.of("delivery", delivery, "state", state.word()),
                List.of(here.words().t("client.done.ack", delivery, state.word())));
    }
}
