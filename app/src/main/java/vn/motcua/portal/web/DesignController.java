package vn.motcua.portal.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The gallery of components: each one live, with the call that made it, read from the very template that made it. */
@Controller
@OpenToAll
class DesignController {

    private final Templates templates;
    private final Map<String, String> calls = new TreeMap<>();

    DesignController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/portal/design")
    JteModel gallery(Page page) {
        return templates.portalGallery(page, Form.empty(), calls());
    }

    private synchronized Map<String, String> calls() {
        if (calls.isEmpty())
            for (Resource file : files())
                calls.put(Objects.requireNonNull(file.getFilename()).replace(".jte", ""), call(file));
        return calls;
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath:portal/design/*.jte");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The template without what each of them has: its imports and parameters. */
    private static String call(Resource file) {
        try {
            return Arrays.stream(file.getContentAsString(StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.startsWith("@import") && !line.startsWith("@param"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
