package vn.motcua.portal.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.portal.Page;
import vn.motcua.portal.Pages;

/**
 * Says no, and says sorry. A refusal is a page (or problem+json for programs) in the reader's language with what to do next; a fault is
 * logged once under a reference number, and the page shows nothing but that number.
 */
@Component
class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final int RETRY_SECONDS = 30;

    private final Templates templates;
    private final Pages pages;
    private final Messages messages;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    Failures(Templates templates, Pages pages, Messages messages, JsonMapper json) {
        this.templates = templates;
        this.pages = pages;
        this.messages = messages;
        this.json = json;
    }

    /** Answers a refusal. */
    void refuse(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = refused.refusal().kind().status();
        Language language = Pages.language(request);
        if (status == Refusal.Kind.UNAUTHENTICATED.status()
                && wantsPage(request)
                && request.getMethod().equals("GET")) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    HttpHeaders.LOCATION,
                    refused.refusal() == KernelRefusal.CONFIRM_IT_IS_YOU
                            ? SignInAddress.toConfirm(request)
                            : SignInAddress.toSignIn(request));
            return;
        }
        if (status == Refusal.Kind.THROTTLED.status() || status == Refusal.Kind.UNAVAILABLE.status())
            response.setHeader(HttpHeaders.RETRY_AFTER, retry(refused));
        answer(
                request,
                response,
                status,
                refused.refusal().name(),
                messages.text(language, refused),
                messages.has(refused.refusal().key() + ".next")
                        ? messages.text(
                                language,
                                refused.refusal().key() + ".next",
                                refused.args().toArray())
                        : "",
                "");
    }

    private static String retry(Refused refused) {
        return !refused.args().isEmpty() && refused.args().getFirst() instanceof Long seconds
                ? Long.toString(seconds)
                : Integer.toString(RETRY_SECONDS);
    }

    /** Answers a fault and logs it; a visitor's broken line and a database that cannot be had just now are none of ours. */
    void fault(Throwable fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (BrokenLine.is(fault)) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            status(BrokenLine.status(fault), request, response);
            return;
        }
        if (Outage.is(fault)) {
            log.warn("no database for {} {}: {}", request.getMethod(), request.getRequestURI(), Outage.reason(fault));
            refuse(Refused.because(KernelRefusal.UNAVAILABLE), request, response);
            return;
        }
        if (fault instanceof MultipartException parts) { // a form in parts that is none, or too large
            status(parts instanceof MaxUploadSizeExceededException ? 413 : 400, request, response);
            return;
        }
        String reference = reference();
        log.error("fault {} at {} {}", reference, request.getMethod(), request.getRequestURI(), fault);
        Language language = Pages.language(request);
        answer(
                request,
                response,
                500,
                "FAULT",
                messages.text(language, "portal.fault"),
                messages.text(language, "portal.fault.next"),
                reference);
    }

    /** Answers what the server itself could not place: a status without a refusal of ours. */
    void status(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        KernelRefusal refusal = switch (status) {
            case 401 -> KernelRefusal.SIGN_IN_FIRST;
            case 403 -> KernelRefusal.NOT_ALLOWED;
            case 404 -> KernelRefusal.NOT_FOUND;
            case 405 -> KernelRefusal.METHOD_NOT_ALLOWED;
            case 413 -> KernelRefusal.BODY_TOO_LARGE;
            case 429 -> KernelRefusal.TOO_MANY_REQUESTS;
            default -> KernelRefusal.NOT_UNDERSTOOD;
        };
        Language language = Pages.language(request);
        answer(
                request,
                response,
                status,
                refusal.name(),
                messages.text(language, refusal.key(), ""),
                messages.text(language, refusal.key() + ".next"),
                "");
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String code,
            String sentence,
            String next,
            String reference)
            throws IOException {
        if (response.isCommitted()) return;
        response.resetBuffer();
        response.setStatus(status);
        if (wantsPage(request)) {
            TemplateAnswer.write(
                    templates.portalFailure(page(request), status, sentence, next, reference, door(code, request)),
                    response);
        } else {
            response.setContentType("application/problem+json;charset=UTF-8");
            json.writeValue(response.getOutputStream(), new Problem(status, code, sentence, next, reference));
        }
    }

    /** The page that takes away what stood in the way of a form, leading back to it; empty if there is none. */
    private static String door(String code, HttpServletRequest request) {
        return switch (code) {
            case "CONFIRM_IT_IS_YOU" -> SignInAddress.toConfirmForm(request);
            case "SIGN_IN_FIRST" -> SignInAddress.toSignInForm(request);
            default -> "";
        };
    }

    /** The page as the reader has it; where even that fails, as a stranger has it, so that a sentence is always there. */
    private Page page(HttpServletRequest request) {
        try {
            return pages.of(request);
        } catch (RuntimeException e) {
            return pages.ofNobody(request);
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = original == null ? request.getRequestURI() : original.toString();
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !path.contains("/api/") && (accept == null || accept.contains("html") || accept.contains("*/*"));
    }

    /** Ten letters and digits that cannot be taken for one another over the telephone. */
    private String reference() {
        String letters = "ACDEFGHJKLMNPQRTUVWXY34679";
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            if (i == 5) reference.append('-');
            reference.append(letters.charAt(random.nextInt(letters.length())));
        }
        return reference.toString().toUpperCase(Locale.ROOT);
    }

    /** A refusal for programs, in the manner of RFC 9457. */
    record Problem(int status, String code, String title, String next, String reference) {}
}
