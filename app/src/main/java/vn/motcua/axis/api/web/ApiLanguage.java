package vn.motcua.axis.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import vn.motcua.kernel.text.Language;

/** The language that a program asks for in Accept-Language; Vietnamese where it asks for neither of ours. */
final class ApiLanguage {

    private static final List<String> OURS = List.of("vi", "en");

    private ApiLanguage() {}

    static Language of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) return Language.VI;
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(OURS::contains)
                .findFirst()
                .map(Language::of)
                .orElse(Language.VI);
    }
}
