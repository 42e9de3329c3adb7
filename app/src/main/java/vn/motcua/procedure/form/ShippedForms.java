package vn.motcua.procedure.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The forms that are shipped, in the folder {@code procedure/forms}, by the code of their procedure. */
public final class ShippedForms {

    private ShippedForms() {}

    /** The form that is shipped for a procedure, if one is. */
    public static Optional<FormDefinition> of(String code) {
        if (!code.matches("[0-9]\\.[0-9]{6}")) return Optional.empty();
        try (InputStream in = ShippedForms.class.getResourceAsStream("/procedure/forms/" + code + ".json")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(FormJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
