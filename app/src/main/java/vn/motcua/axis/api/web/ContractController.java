package vn.motcua.axis.api.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.api.ApiRefusal;
import vn.motcua.axis.hook.HookRefusal;
import vn.motcua.axis.receipt.ReceiptRefusal;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;

/** The contract for whoever writes the other side: as a file, and as a page. */
@Controller
@OpenToAll
class ContractController {

    /** Of the exchange's refusals, those that nobody meets at this door: the operator's own, and those of the contract with existing clients. */
    private static final Set<AxisRefusal> ELSEWHERE = EnumSet.of(
            AxisRefusal.SYSTEM_UNKNOWN,
            AxisRefusal.SYSTEM_WITHOUT_AGENCY,
            AxisRefusal.OVERLAP_OUT_OF_RANGE,
            AxisRefusal.AGENCY_UNKNOWN,
            AxisRefusal.NOT_LOCKED,
            AxisRefusal.HASH_NOT_UNDERSTOOD,
            AxisRefusal.HASH_DIFFERS,
            AxisRefusal.NOT_AUTHENTIC,
            AxisRefusal.STAMP_OUT_OF_RANGE);

    /** The operator's own. */
    private static final Set<HookRefusal> OPERATORS = EnumSet.of(HookRefusal.HOOK_PAUSED, HookRefusal.HOOK_RUNS);

    private final Templates templates;
    private final Contract contract;

    ContractController(Templates templates, Contract contract) {
        this.templates = templates;
        this.contract = contract;
    }

    @GetMapping("/axis/api")
    JteModel page(Page page) {
        return templates.axisApi(page, operations(page), problems(page));
    }

    @GetMapping("/axis/api/v1/openapi.yaml")
    void file(HttpServletResponse response) throws IOException {
        response.setContentType("application/yaml;charset=UTF-8");
        response.getOutputStream().write(contract.file());
    }

    private List<List<String>> operations(Page page) {
        return contract.operations().stream()
                .map(one ->
                        List.of(one.method() + " " + one.path(), one.summary().in(page.language())))
                .toList();
    }

    private static List<List<String>> problems(Page page) {
        Stream<Refusal> all = Stream.concat(
                Stream.of(ApiRefusal.values()),
                Stream.concat(
                        Stream.of(AxisRefusal.values()).filter(one -> !ELSEWHERE.contains(one)),
                        Stream.concat(
                                Stream.of(ReceiptRefusal.RECEIPT_NOT_YET),
                                Stream.of(HookRefusal.values()).filter(one -> !OPERATORS.contains(one)))));
        return all.map(one -> List.of(
                        one.name(), Integer.toString(one.kind().status()), page.t(one.key() + ".next", "…", "…")))
                .toList();
    }
}
