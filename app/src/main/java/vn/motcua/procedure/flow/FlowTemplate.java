package vn.motcua.procedure.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import vn.motcua.kernel.text.Worded;

/** Steps to begin with, so that nobody draws what most procedures share. */
public enum FlowTemplate implements Worded {
    /** Receive, handle, sign, return. */
    SIMPLE("procedure.flow.template.simple"),
    /** The same, with another agency asked meanwhile. */
    CONSULTATION("procedure.flow.template.consultation"),
    /** Done while one waits at the counter. */
    COUNTER("procedure.flow.template.counter");

    private final String hint;

    FlowTemplate(String hint) {
        this.hint = hint;
    }

    /** The key of a line that says for what it is meant. */
    public String hint() {
        return hint;
    }

    /** Its steps. */
    public Flow flow() {
        String name = "/procedure/flow/" + name().toLowerCase(Locale.ROOT) + ".json";
        try (InputStream in = Objects.requireNonNull(FlowTemplate.class.getResourceAsStream(name), name)) {
            return FlowJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
