package vn.motcua.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request behind a machine's door: its body is a stream, whatever it calls itself, and nothing of ours reads it as a form. */
final class MachineRequest extends HttpServletRequestWrapper {

    private static final String STREAM = "application/octet-stream";

    MachineRequest(HttpServletRequest request) {
        super(request);
        setAttribute(MachineRequest.class.getName(), true);
    }

    /** True if the request came through a machine's door. */
    static boolean is(HttpServletRequest request) {
        return request.getAttribute(MachineRequest.class.getName()) != null;
    }

    @Override
    public @Nullable String getContentType() {
        String type = super.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/") ? STREAM : type;
    }
}
