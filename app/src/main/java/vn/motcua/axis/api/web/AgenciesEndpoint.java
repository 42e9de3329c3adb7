package vn.motcua.axis.api.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.motcua.axis.api.ApiRefusal;
import vn.motcua.axis.edxml.OrganId;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.ForMachines;

/** Whom codes mean today, in either code system. */
@Controller
@ForMachines
class AgenciesEndpoint {

    private static final int MOST = 200;

    private final AgencyCodes codes;
    private final Clock clock;

    AgenciesEndpoint(AgencyCodes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /** Codes that nobody carries today are left out. */
    @GetMapping("/axis/api/v1/agencies")
    @ResponseBody
    Page find(@RequestParam List<String> code) {
        if (code.size() > MOST) throw Refused.at("code", ApiRefusal.PARAMETER_WRONG, "code");
        List<AgencyCode> wanted = code.stream()
                .map(text -> new OrganId(text).code())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Map<AgencyCode, AgencyView> found = codes.carriers(wanted, AsOf.today(clock));
        List<Line> lines = new ArrayList<>();
        for (AgencyCode one : wanted) {
            AgencyView agency = found.get(one);
            if (agency != null) lines.add(Line.of(one, agency));
        }
        return new Page(lines);
    }

    /** The agencies found, in the order asked for. */
    record Page(List<Line> agencies) {}

    /** One agency: the code asked for, its name, and its codes in both systems. */
    record Line(
            String code,
            String name,
            @Nullable String qd20,
            @Nullable String qcvn102) {
        static Line of(AgencyCode asked, AgencyView agency) {
            return new Line(
                    asked.text(),
                    agency.names().full(),
                    agency.code(CodeSystem.QD20).orElse(null),
                    agency.code(CodeSystem.QCVN102).orElse(null));
        }
    }
}
