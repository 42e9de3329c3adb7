package vn.motcua.axis.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.audit.AuditSubject;
import vn.motcua.audit.Timelines;
import vn.motcua.axis.hook.Hooks;
import vn.motcua.axis.system.AddSystem;
import vn.motcua.axis.system.AxisSystemView;
import vn.motcua.axis.system.AxisSystems;
import vn.motcua.axis.system.CloseSystem;
import vn.motcua.axis.system.Made;
import vn.motcua.axis.system.RotateSecret;
import vn.motcua.axis.system.SetSignatureForm;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.signing.packet.SignatureForm;

/** The systems that are connected: connecting one, giving it a new secret, ending it. A secret is shown once, in the answer that made it. */
@Controller
@Requires("axis.manage")
class SystemsController {

    private static final String HERE = "/axis/systems";
    private static final String ONE = HERE + "/{code:[A-Za-z0-9-]{4,40}}";
    private static final int ROWS = 30;
    private static final int LONGEST = 1_000;
    private static final int LONGEST_NAME = 200;
    private static final long MOST_DAYS = 90;
    private static final long USUAL_DAYS = 7;
    private static final Paging LATEST = new Paging(1, 20);

    private final Templates templates;
    private final AxisSystems systems;
    private final AddSystem add;
    private final RotateSecret rotate;
    private final SetSignatureForm signing;
    private final CloseSystem close;
    private final Hooks hooks;
    private final Timelines timelines;
    private final NamesOfAgencies names;

    SystemsController(
            Templates templates,
            AxisSystems systems,
            AddSystem add,
            RotateSecret rotate,
            SetSignatureForm signing,
            CloseSystem close,
            Hooks hooks,
            Timelines timelines,
            NamesOfAgencies names) {
        this.templates = templates;
        this.systems = systems;
        this.add = add;
        this.rotate = rotate;
        this.signing = signing;
        this.close = close;
        this.hooks = hooks;
        this.timelines = timelines;
        this.names = names;
    }

    @GetMapping(HERE)
    JteModel list(Page page, Form form) {
        Slice<AxisSystemView> found = systems.all(form.paging(ROWS));
        return templates.axisSystems(page, found, called(page, found.items()));
    }

    @GetMapping(HERE + "/new")
    JteModel ask(Page page, Form form) {
        return templates.axisNewSystem(page, Form.empty().with("agencies", form.value("agencies")));
    }

    @Requires(value = "axis.manage", freshFactor = true)
    @PostMapping(HERE + "/new")
    ResponseEntity<JteModel> connect(Page page, Form form) {
        return form.submit(
                () -> {
                    List<String> codes = codes(form.text("agencies", "axis.systems.agencies", LONGEST));
                    String name = form.optional("name", LONGEST_NAME);
                    form.check();
                    return secret(page, add.add(new AddSystem.Command(name, codes)));
                },
                again -> templates.axisNewSystem(page, again));
    }

    @GetMapping(ONE)
    JteModel show(Page page, @PathVariable String code) {
        return show(page, Form.empty().with("overlap", USUAL_DAYS), code);
    }

    @Requires(value = "axis.manage", freshFactor = true)
    @PostMapping(ONE + "/secret")
    ResponseEntity<JteModel> rotate(Page page, Form form, @PathVariable String code) {
        find(code);
        return form.submit(
                () -> {
                    long days = form.number("overlap", "axis.systems.overlap", 0, MOST_DAYS);
                    form.check();
                    return secret(page, rotate.rotate(code, Duration.ofDays(days)));
                },
                again -> show(page, again, code));
    }

    @Requires(value = "axis.manage", freshFactor = true)
    @PostMapping(ONE + "/signature-form")
    ResponseEntity<JteModel> sign(Page page, Form form, @PathVariable String code) {
        find(code);
        return form.submit(
                () -> {
                    SignatureForm wanted = form.choice("form", "axis.systems.form", SignatureForm.class);
                    form.check();
                    signing.set(code, wanted);
                    return Form.to(HERE + "/" + code);
                },
                again -> show(page, again, code));
    }

    @Requires(value = "axis.manage", freshFactor = true)
    @PostMapping(ONE + "/closure")
    ResponseEntity<JteModel> close(Page page, Form form, @PathVariable String code) {
        find(code);
        return form.submit(
                () -> {
                    close.close(code);
                    return Form.to(HERE + "/" + code);
                },
                again -> show(page, again, code));
    }

    private ResponseEntity<JteModel> secret(Page page, Made made) {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(templates.axisSecret(page, made));
    }

    private JteModel show(Page page, Form form, String code) {
        AxisSystemView system = find(code);
        return templates.axisSystem(
                page,
                form.value("form").isEmpty() ? form.with("form", system.form().name()) : form,
                system,
                called(page, List.of(system)),
                hooks.find(code).orElse(null),
                timelines
                        .of(new AuditSubject("axis.system", code), LATEST, page.language(), true)
                        .items());
    }

    private AxisSystemView find(String code) {
        return systems.find(code).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private Map<AgencyId, String> called(Page page, List<AxisSystemView> shown) {
        return names.of(
                shown.stream().flatMap(system -> system.agencies().stream()).toList(), page.language());
    }

    private static List<String> codes(String typed) {
        return Arrays.stream(typed.split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
