package vn.motcua.procedure.form.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.kernel.text.Bilingual;
import vn.motcua.kernel.text.Csv;
import vn.motcua.kernel.text.Language;

/** A list of codes with their names, as it lies beside this class. */
public final class Lists {

    /** Countries by their two letters of ISO 3166-1, Viet Nam first. */
    public static final Lists NATIONALITIES = new Lists("nationalities.csv");

    /** The 54 ethnic groups of Viet Nam by their code (Quyết định 121-TCTK/PPCĐ năm 1979: unverified). */
    public static final Lists ETHNIC_GROUPS = new Lists("ethnic-groups.csv");

    /** The 34 provinces and centrally run cities since 2025-07-01 by their code. */
    public static final Lists PROVINCES = new Lists("provinces.csv");

    private final Map<String, Bilingual> names = new LinkedHashMap<>();

    private Lists(String file) {
        try (InputStream in = Objects.requireNonNull(Lists.class.getResourceAsStream(file), file)) {
            for (List<String> line : Csv.read(new InputStreamReader(in, StandardCharsets.UTF_8)))
                names.put(line.get(0), new Bilingual(line.get(1), line.get(line.size() - 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        names.remove("code");
    }

    /** True if there is such a code. */
    public boolean has(String code) {
        return names.containsKey(code);
    }

    /** The Vietnamese name of a code; the code itself if it is none. */
    public String name(String code) {
        return name(code, Language.VI);
    }

    /** The name of a code; the code itself if it is none. */
    public String name(String code, Language language) {
        Bilingual name = names.get(code);
        return name == null ? code : name.in(language);
    }

    /** All codes, in the order of the list. */
    public List<String> codes() {
        return List.copyOf(names.keySet());
    }
}
