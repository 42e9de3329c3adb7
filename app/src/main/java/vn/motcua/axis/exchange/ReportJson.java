package vn.motcua.axis.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.axis.edxml.reading.Finding;
import vn.motcua.axis.edxml.reading.PacketElement;
import vn.motcua.axis.edxml.reading.Problem;
import vn.motcua.axis.edxml.reading.Report;
import vn.motcua.axis.edxml.reading.Severity;

/** Keeps a report as short JSON: five values a finding. */
@Component
class ReportJson {

    private final JsonMapper json;

    ReportJson(JsonMapper json) {
        this.json = json;
    }

    /** The text; {@code null} for a report without findings. */
    @Nullable
    String write(Report report) {
        if (report.clean()) return null;
        return json.writeValueAsString(report.findings().stream()
                .map(one -> List.of(
                        one.problem().name(),
                        one.severity().name(),
                        one.element().name(),
                        one.path(),
                        one.detail() instanceof Number number
                                ? number
                                : one.detail().toString()))
                .toList());
    }

    Report read(@Nullable String text) {
        if (text == null) return new Report(List.of());
        List<Finding> findings = new ArrayList<>();
        for (JsonNode one : json.readTree(text))
            findings.add(new Finding(
                    Problem.valueOf(one.get(0).asString()),
                    Severity.valueOf(one.get(1).asString()),
                    PacketElement.valueOf(one.get(2).asString()),
                    one.get(3).asString(),
                    one.get(4).isNumber()
                            ? (Object) one.get(4).asLong()
                            : one.get(4).asString()));
        return new Report(findings);
    }
}
