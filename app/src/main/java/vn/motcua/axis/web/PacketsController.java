package vn.motcua.axis.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.SignatureState;
import vn.motcua.axis.oversight.PacketLine;
import vn.motcua.axis.oversight.PacketQuery;
import vn.motcua.axis.oversight.PacketSearch;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Finding a packet of whatever agency. */
@Controller
@Requires("axis.manage")
class PacketsController {

    private static final int ROWS = 30;
    private static final int LONGEST = 200;
    private static final AgencyId NOBODY = new AgencyId(Long.MAX_VALUE);

    private final Templates templates;
    private final PacketSearch search;
    private final NamesOfAgencies names;

    PacketsController(Templates templates, PacketSearch search, NamesOfAgencies names) {
        this.templates = templates;
        this.search = search;
        this.names = names;
    }

    @GetMapping("/axis/packets")
    ResponseEntity<JteModel> find(Page page, Form form) {
        return form.submit(
                () -> {
                    PacketQuery query = query(form);
                    form.check();
                    return ResponseEntity.ok(show(page, form, search.find(query, ROWS + 1)));
                },
                again -> show(page, again, List.of()));
    }

    private JteModel show(Page page, Form form, List<PacketLine> found) {
        boolean more = found.size() > ROWS;
        List<PacketLine> lines = more ? found.subList(0, ROWS) : found;
        Map<AgencyId, String> called = names.of(
                lines.stream()
                        .flatMap(line -> Stream.of(
                                line.sender(), line.onlyReceiver() == null ? line.sender() : line.onlyReceiver()))
                        .toList(),
                page.language());
        return templates.axisPackets(
                page, form, lines, called, more ? lines.getLast().id() : 0);
    }

    private PacketQuery query(Form form) {
        return new PacketQuery(
                form.optional("q", LONGEST),
                form.dateIfAny("from", "axis.packets.from"),
                form.dateIfAny("to", "axis.packets.to"),
                form.value("kind").isEmpty() ? null : form.choice("kind", "axis.packets.kind", MessageKind.class),
                agency(form, "sender"),
                agency(form, "receiver"),
                form.value("signature").isEmpty()
                        ? null
                        : form.choice("signature", "axis.packets.signature", SignatureState.class),
                before(form));
    }

    private @Nullable AgencyId agency(Form form, String field) {
        String typed = form.optional(field, LONGEST);
        if (typed.isEmpty()) return null;
        return names.named(typed).orElseGet(() -> {
            form.wrong(field, AxisRefusal.AGENCY_UNKNOWN, typed);
            return NOBODY;
        });
    }

    private static @Nullable Long before(Form form) {
        String before = form.value("before");
        if (before.isEmpty()) return null;
        if (!before.matches("\\d{1,18}")) throw Refused.at("before", KernelRefusal.NOT_UNDERSTOOD, before);
        return Long.parseLong(before);
    }
}
