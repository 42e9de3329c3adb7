package vn.motcua.portal.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.StatusRow;
import vn.motcua.portal.spi.StatusLine;

/** The public status page: what works and what does not, told by the modules themselves. */
@Controller
@OpenToAll
class StatusController {

    private final Templates templates;
    private final Clock clock;
    private final List<StatusLine> lines;

    StatusController(Templates templates, Clock clock, ObjectProvider<StatusLine> lines) {
        this.templates = templates;
        this.clock = clock;
        this.lines = lines.stream()
                .sorted(Comparator.comparingInt(StatusLine::order))
                .toList();
    }

    @GetMapping("/status")
    JteModel status(Page page) {
        return templates.portalStatus(page, rows(), clock.instant());
    }

    /** For machines that watch: 200 if all works, 503 if something does not. */
    @GetMapping("/status/api")
    @ResponseBody
    ResponseEntity<Map<String, Object>> machine() {
        boolean works = rows().stream().allMatch(row -> row.health().works());
        return ResponseEntity.status(works ? 200 : 503)
                .body(Map.of("works", works, "time", clock.instant().toString()));
    }

    private List<StatusRow> rows() {
        return lines.stream().map(StatusController::row).toList();
    }

    private static StatusRow row(StatusLine line) {
        try {
            return new StatusRow(line.titleKey(), line.health());
        } catch (RuntimeException e) { // what cannot even be asked does not work
            return new StatusRow(line.titleKey(), new StatusLine.Health(false, "portal.status.unknown"));
        }
    }
}
