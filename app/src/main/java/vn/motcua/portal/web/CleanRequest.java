package vn.motcua.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;

/** A request whose parameters are composed (NFC) and free of control characters; made by {@link BorderFilter}, refused otherwise. */
final class CleanRequest extends HttpServletRequestWrapper {

    private static final int LONGEST_QUERY = 8_000;
    private static final int LONGEST_VALUE = 100_000;
    private static final char REPLACEMENT = '\uFFFD';

    private final Map<String, String[]> parameters;

    private CleanRequest(HttpServletRequest request, Map<String, String[]> parameters) {
        super(request);
        this.parameters = parameters;
    }

    static CleanRequest of(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query != null && query.length() > LONGEST_QUERY)
            throw Refused.because(KernelRefusal.TEXT_TOO_LONG, LONGEST_QUERY);
        refuseWrongEncoding(request.getRequestURI());
        if (query != null) refuseWrongEncoding(query);
        Map<String, String[]> clean = new LinkedHashMap<>();
        parameters(request).forEach((name, values) -> {
            String[] cleaned = new String[values.length];
            for (int i = 0; i < values.length; i++) cleaned[i] = clean(values[i]);
            clean.put(clean(name), cleaned);
        });
        return new CleanRequest(request, clean);
    }

    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException e) { // what Tomcat says of forms that are too large or not well formed
            boolean large = e.getMessage() != null && e.getMessage().contains("size");
            throw Refused.because(large ? KernelRefusal.BODY_TOO_LARGE : KernelRefusal.WRONG_ENCODING);
        }
    }

    /** Percent signs must spell valid UTF-8. */
    private static void refuseWrongEncoding(String text) {
        if (text.indexOf('%') < 0) return;
        byte[] bytes = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && i + 2 < text.length()) {
                int high = Character.digit(text.charAt(i + 1), 16);
                int low = Character.digit(text.charAt(i + 2), 16);
                if (high < 0 || low < 0) throw Refused.because(KernelRefusal.WRONG_ENCODING);
                bytes[length++] = (byte) (high * 16 + low);
                i += 2;
            } else if (c == '%') {
                throw Refused.because(KernelRefusal.WRONG_ENCODING);
            } else {
                bytes[length++] = (byte) (c < 128 ? c : '?');
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
        } catch (CharacterCodingException e) {
            throw Refused.because(KernelRefusal.WRONG_ENCODING);
        }
    }

    private static String clean(String text) {
        if (text.length() > LONGEST_VALUE) throw Refused.because(KernelRefusal.TEXT_TOO_LONG, LONGEST_VALUE);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == REPLACEMENT) throw Refused.because(KernelRefusal.WRONG_ENCODING);
            if (forbidden(c)) throw Refused.because(KernelRefusal.FORBIDDEN_CHARACTERS);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean forbidden(char c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t')
                || (c >= '\u007F' && c < '\u00A0')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\uFEFF';
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
