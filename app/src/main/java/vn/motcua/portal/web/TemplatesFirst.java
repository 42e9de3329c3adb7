package vn.motcua.portal.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Puts {@link TemplateAnswer} before Spring's own ways of answering: they would take a {@code ResponseEntity<JteModel>} for an object to be
 * written as JSON.
 */
@Component
class TemplatesFirst implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            public void afterPropertiesSet() {
                super.afterPropertiesSet();
                List<HandlerMethodReturnValueHandler> handlers = new ArrayList<>();
                handlers.add(new TemplateAnswer());
                if (getReturnValueHandlers() != null) handlers.addAll(getReturnValueHandlers());
                setReturnValueHandlers(handlers);
            }
        };
    }
}
