package vn.motcua.client.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.client.Axis;
import vn.motcua.client.AxisRefused;
import vn.motcua.client.Hook;

/** The web hook of this system: shown, set, tried, removed. */
final class HookCommand implements Command {

    @Override
    public String name() {
        return "hook";
    }

    @Override
    public List<String> options() {
        return List.of("set", "ping", "remove");
    }

    @Override
    public Answer run(Line line, Surroundings here) throws IOException, AxisRefused {
        try (Axis axis = here.axis()) {
            if (line.has("set")) return set(axis, line.get("set"), here);
            if (line.has("ping")) return ping(axis, here);
            if (line.has("remove")) return remove(axis, here);
            return show(axis, here);
        } catch (UnsupportedOperationException e) {
            throw new Misuse("client.misuse.events");
        }
    }

    private static Answer set(Axis axis, String url, Surroundings here) throws IOException, AxisRefused {
        String secret = axis.setHook(url);
        return new Answer(
                Map.of("url", url, "secret", secret), List.of(here.words().t("client.hook.set", url), secret));
    }

    private static Answer ping(Axis axis, Surroundings here) throws IOException, AxisRefused {
        Hook.Ping ping = axis.pingHook();
        return new Answer(
                ping,
                List.of(here.words().t(ping.taken() ? "client.hook.heard" : "client.hook.unheard", ping.result())),
                ping.taken() ? Main.DONE : Main.REFUSED);
    }

    private static Answer remove(Axis axis, Surroundings here) throws IOException, AxisRefused {
        axis.removeHook();
        return new Answer(Map.of("removed", true), List.of(here.words().t("client.hook.removed")));
    }

    private static Answer show(Axis axis, Surroundings here) throws IOException, AxisRefused {
        Optional<Hook> hook = axis.hook();
        return hook.map(one -> new Answer(
                        one,
                        List.of(here.words()
                                .t("client.hook.shown", one.url(), one.state(), one.cursor(), one.failures()))))
                .orElseGet(() -> new Answer(Map.of(), List.of(here.words().t("client.hook.none"))));
    }
}
