package vn.motcua.portal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the server itself refuses before any filter of ours sees it (an encoded slash, an address that is no UTF-8, a head that is too
 * long) is refused in the reader's language, on a page like any other.
 */
@Component
class ServerReport implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ObjectProvider<Failures> failures;
    private final BorderHeaders headers;

    ServerReport(ObjectProvider<Failures> failures, BorderHeaders headers) {
        this.failures = failures;
        this.headers = headers;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Valve()));
    }

    private final class Valve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
            headers.write(request, response);
            try {
                failures.getObject().status(response.getStatus(), request.getRequest(), response.getResponse());
                response.finishResponse();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
