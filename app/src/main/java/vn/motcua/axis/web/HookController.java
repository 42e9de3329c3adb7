package vn.motcua.axis.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.axis.hook.Hooks;
import vn.motcua.axis.hook.PauseHook;
import vn.motcua.axis.hook.RemoveHook;
import vn.motcua.axis.hook.ResumeHook;
import vn.motcua.axis.hook.SetHook;
import vn.motcua.axis.system.AxisSystemView;
import vn.motcua.axis.system.AxisSystems;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** A system's web hook, for the operator: setting it, trying it, pausing it and letting it go on, and what its latest calls came to. */
@Controller
@Requires("axis.manage")
class HookController {

    private static final String HERE = "/axis/systems/{code:[A-Za-z0-9-]{4,40}}/hook";
    private static final int LONGEST = 500;
    private static final int CALLS = 20;

    private final Templates templates;
    private final AxisSystems systems;
    private final Hooks hooks;
    private final SetHook set;
    private final RemoveHook remove;
    private final PauseHook pause;
    private final ResumeHook resume;

    HookController(
            Templates templates,
            AxisSystems systems,
            Hooks hooks,
            SetHook set,
            RemoveHook remove,
            PauseHook pause,
            ResumeHook resume) {
        this.templates = templates;
        this.systems = systems;
        this.hooks = hooks;
        this.set = set;
        this.remove = remove;
        this.pause = pause;
        this.resume = resume;
    }

    @GetMapping(HERE)
    JteModel show(Page page, @PathVariable String code) {
        return show(
                page,
                Form.empty()
                        .with("url", hooks.find(code).map(hook -> hook.url()).orElse(null)),
                code);
    }

    @Requires(value = "axis.manage", freshFactor = true)
    @PostMapping(HERE)
    ResponseEntity<JteModel> set(Page page, Form form, @PathVariable String code) {
        AxisSystemView system = find(code);
        return form.submit(
                () -> {
                    String url = form.text("url", "axis.hook.url", LONGEST);
                    form.check();
                    return ResponseEntity.ok()
                            .header("Cache-Control", "no-store")
                            .body(templates.axisHookSecret(page, system, set.set(code, url)));
                },
                again -> show(page, again, code));
    }

    @PostMapping(HERE + "/ping")
    ResponseEntity<JteModel> ping(Page page, Form form, @PathVariable String code) {
        return act(page, form, code, () -> hooks.ping(code));
    }

    @PostMapping(HERE + "/pause")
    ResponseEntity<JteModel> pause(Page page, Form form, @PathVariable String code) {
        return act(page, form, code, () -> pause.pause(code));
    }

    @PostMapping(HERE + "/resumption")
    ResponseEntity<JteModel> resume(Page page, Form form, @PathVariable String code) {
        return act(page, form, code, () -> resume.resume(code));
    }

    @PostMapping(HERE + "/removal")
    ResponseEntity<JteModel> remove(Page page, Form form, @PathVariable String code) {
        return act(page, form, code, () -> remove.remove(code));
    }

    private ResponseEntity<JteModel> act(Page page, Form form, String code, Runnable what) {
        find(code);
        return form.submit(
                () -> {
                    what.run();
                    return Form.to("/axis/systems/" + code + "/hook");
                },
                again -> show(page, again, code));
    }

    private JteModel show(Page page, Form form, String code) {
        return templates.axisHook(page, form, find(code), hooks.find(code).orElse(null), hooks.calls(code, CALLS));
    }

    private AxisSystemView find(String code) {
        return systems.find(code).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
