package vn.motcua.axis.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.motcua.axis.api.ApiRefusal;
import vn.motcua.axis.hook.HookCallView;
import vn.motcua.axis.hook.HookRefusal;
import vn.motcua.axis.hook.HookView;
import vn.motcua.axis.hook.Hooks;
import vn.motcua.axis.hook.RemoveHook;
import vn.motcua.axis.hook.SetHook;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.ForMachines;

/** Where a system wants to be called when something happened. */
@Controller
@ForMachines
class HookEndpoint {

    private final Hooks hooks;
    private final SetHook set;
    private final RemoveHook remove;
    private final JsonBody bodies;

    HookEndpoint(Hooks hooks, SetHook set, RemoveHook remove, JsonBody bodies) {
        this.hooks = hooks;
        this.set = set;
        this.remove = remove;
        this.bodies = bodies;
    }

    @GetMapping("/axis/api/v1/hook")
    @ResponseBody
    Shown show(HttpServletRequest request) {
        return hooks.find(ApiCall.of(request).caller().code())
                .map(Shown::of)
                .orElseThrow(() -> Refused.because(HookRefusal.HOOK_NONE));
    }

    /** Sets it or moves it; the secret is in this answer and in no other. */
    @PutMapping("/axis/api/v1/hook")
    @ResponseBody
    Made set(HttpServletRequest request) throws IOException {
        Wanted wanted = bodies.read(request, Wanted.class);
        String url = wanted.url();
        if (url == null) throw Refused.at("url", ApiRefusal.PARAMETER_WRONG, "url");
        String secret = set.set(ApiCall.of(request).caller(), url);
        return new Made(show(request).url(), secret);
    }

    @DeleteMapping("/axis/api/v1/hook")
    void remove(HttpServletRequest request, HttpServletResponse response) throws IOException {
        bodies.none(request);
        remove.remove(ApiCall.of(request).caller());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Calls it now, with nothing to tell. */
    @PostMapping("/axis/api/v1/hook/ping")
    @ResponseBody
    Answered ping(HttpServletRequest request) throws IOException {
        bodies.none(request);
        return Answered.of(hooks.ping(ApiCall.of(request).caller().code()));
    }

    /** What is asked for. */
    record Wanted(@Nullable String url) {}

    /** A hook that was set. */
    record Made(String url, String secret) {}

    /** A hook and how it stands. */
    record Shown(
            String url,
            String state,
            String cursor,
            int failures,
            @Nullable Instant failingSince,
            Instant setAt) {
        static Shown of(HookView view) {
            return new Shown(
                    view.url(),
                    view.state().name().toLowerCase(Locale.ROOT),
                    Long.toString(view.told()),
                    view.failures(),
                    view.failingSince(),
                    view.setAt());
        }
    }

    /** What a call came to. */
    record Answered(
            boolean taken,
            @Nullable Integer status,
            @Nullable String problem,
            long millis) {
        static Answered of(HookCallView call) {
            return new Answered(
                    call.taken(),
                    call.status(),
                    call.problem() == null ? null : call.problem().name(),
                    call.millis());
        }
    }
}
