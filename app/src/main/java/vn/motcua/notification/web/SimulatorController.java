package vn.motcua.notification.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.notification.channel.Channels;
import vn.motcua.notification.channel.SimulatedWorld;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** What the simulated mail server and telephone of a demo received. Where the ways out are real there is no such page. */
@Controller
class SimulatorController {

    private static final int ROWS = 20;

    private final Templates templates;
    private final Channels channels;
    private final SimulatedWorld world;

    SimulatorController(Templates templates, Channels channels, SimulatedWorld world) {
        this.templates = templates;
        this.channels = channels;
        this.world = world;
    }

    @OpenToAll
    @GetMapping("/notification/simulator")
    JteModel show(Page page, Form form) {
        if (!channels.simulated()) throw Refused.because(KernelRefusal.NOT_FOUND);
        return templates.notificationSimulator(page, world.arrived(form.paging(ROWS)));
    }
}
