package vn.motcua.axis.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.axis.oversight.AgencyTraffic;
import vn.motcua.axis.oversight.Flow;
import vn.motcua.axis.oversight.Traffic;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The operator's view: what waits and since when, who sends to whom. */
@Controller
@Requires("axis.manage")
class TrafficController {

    private static final int ROWS = 25;
    private static final int PAIRS = 50;
    private static final Duration SPAN = Duration.ofHours(24);

    private final Templates templates;
    private final Traffic traffic;
    private final NamesOfAgencies names;
    private final Clock clock;

    TrafficController(Templates templates, Traffic traffic, NamesOfAgencies names, Clock clock) {
        this.templates = templates;
        this.traffic = traffic;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/axis/traffic")
    JteModel show(Page page, Form form) {
        Instant now = clock.instant();
        Slice<AgencyTraffic> waiting = traffic.waiting(form.paging(ROWS));
        return templates.axisTraffic(
                page,
                waiting,
                names.of(waiting.items().stream().map(AgencyTraffic::agency).toList(), page.language()),
                now);
    }

    @GetMapping("/axis/traffic/flows")
    JteModel flows(Page page) {
        List<Flow> flows = traffic.flows(clock.instant().minus(SPAN), PAIRS);
        return templates.axisFlows(
                page,
                flows,
                names.of(
                        flows.stream()
                                .flatMap(flow -> Stream.of(flow.from(), flow.to()))
                                .toList(),
                        page.language()));
    }
}
