package vn.motcua.portal.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes the template that a controller returned, whole or not at all: a fault in it becomes an error page, never half a page. */
final class TemplateAnswer implements HandlerMethodReturnValueHandler {

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return JteModel.class.isAssignableFrom(type.getParameterType())
                || (ResponseEntity.class == type.getParameterType()
                        && type.getGenericParameterType().getTypeName().contains("JteModel"));
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletResponse response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        Object body = value;
        if (value instanceof ResponseEntity<?> entity) {
            response.setStatus(entity.getStatusCode().value());
            entity.getHeaders().forEach((name, values) -> values.forEach(one -> response.addHeader(name, one)));
            body = entity.getBody();
        }
        if (body instanceof JteModel template) write(template, response);
    }

    /** Writes a template with length and type; pages are not to be kept by caches in between, as they show who is signed in. */
    static void write(JteModel template, HttpServletResponse response) throws IOException {
        gg.jte.output.Utf8ByteOutput output = new gg.jte.output.Utf8ByteOutput();
        template.render(output);
        response.setContentType("text/html;charset=UTF-8");
        if (!response.containsHeader("Cache-Control")) response.setHeader("Cache-Control", "private, no-cache");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
