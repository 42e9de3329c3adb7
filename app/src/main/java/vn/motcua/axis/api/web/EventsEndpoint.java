package vn.motcua.axis.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.motcua.axis.api.ApiRefusal;
import vn.motcua.axis.event.AxisEvent;
import vn.motcua.axis.event.Events;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.ForMachines;

/** What happened, for the agencies of the system that asks. */
@Controller
@ForMachines
class EventsEndpoint {

    private static final String NOW = "now";

    private final Events events;

    EventsEndpoint(Events events) {
        this.events = events;
    }

    /** The cursor that comes with a page is never empty: it is where to go on, however long there is nothing new. */
    @GetMapping("/axis/api/v1/events")
    @ResponseBody
    Page after(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") String limit,
            HttpServletRequest request) {
        int most = Cursors.limit(limit);
        if (after.equals(NOW)) return new Page(List.of(), Long.toString(events.last()));
        long place = Cursors.place(after, 0);
        if (!after.isEmpty() && place < events.forgotten()) throw Refused.because(ApiRefusal.EVENTS_FORGOTTEN);
        Set<AgencyId> agencies = ApiCall.of(request).caller().agencies();
        List<AxisEvent> found = events.after(place, agencies, most);
        return new Page(
                found.stream().map(Line::of).toList(),
                Long.toString(found.isEmpty() ? place : found.getLast().place()));
    }

    /** A part of what happened. */
    record Page(List<Line> events, String next) {}

    /** One event. */
    record Line(String event, String kind, String delivery, String packet, Instant at) {
        static Line of(AxisEvent one) {
            return new Line(
                    Long.toString(one.place()),
                    one.kind().word(),
                    Long.toString(one.delivery()),
                    Long.toString(one.packet()),
                    one.at());
        }
    }
}
