package vn.motcua.portal.component;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.portal.component.Specimens.Specimen;
import vn.motcua.testing.Golden;

/**
 * Each fixture of govuk-frontend (options, and the markup that they make) is said again in the words of our components and must come out with
 * the same structure. What our components do not offer is excluded, each with its reason, and both are counted in a golden file.
 */
class GovukFixturesGoldenTests {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    @Test
    void componentsAreBuiltLikeTheirModels() throws IOException {
        List<String> different = new ArrayList<>();
        StringBuilder table = new StringBuilder();
        int[] totals = new int[2];
        for (Resource file : fixtures()) {
            JsonNode all = new JsonMapper().readTree(file.getInputStream());
            String component = all.get("component").asString();
            int covered = 0;
            Map<String, Integer> excluded = new TreeMap<>();
            for (JsonNode fixture : all.get("fixtures")) {
                String reason = Exclusions.reason(component, fixture);
                if (reason.isEmpty()) {
                    covered++;
                    compare(component, fixture, different);
                } else excluded.merge(reason, 1, Integer::sum);
            }
            int out = excluded.values().stream().mapToInt(Integer::intValue).sum();
            totals[0] += covered;
            totals[1] += out;
            table.append("%-20s %3d covered, %3d excluded%n".formatted(component, covered, out));
            excluded.forEach((reason, count) -> table.append("%24d  %s%n".formatted(count, reason)));
        }
        table.append("%nall %d covered, %d excluded%n".formatted(totals[0], totals[1]));
        assertThat(different).isEmpty();
        Golden.check("components.txt", table.toString());
    }

    private static void compare(String component, JsonNode fixture, List<String> different) {
        String model = Models.adapt(component, Structure.of(fixture.get("html").asString()));
        String ours = Models.adapt(component, Structure.of(render(component, fixture)));
        if (!ours.equals(model))
            different.add(
                    component + ", " + fixture.get("name").asString() + "\n--- model\n" + model + "--- ours\n" + ours);
    }

    private static String render(String component, JsonNode fixture) {
        Specimen specimen =
                java.util.Objects.requireNonNull(Specimens.of(component, new FixtureOptions(fixture.get("options"))));
        StringOutput output = new StringOutput();
        ENGINE.render("portal/component/" + specimen.template() + ".jte", specimen.params(), output);
        return output.toString();
    }

    private static List<Resource> fixtures() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver()
                .getResources(
                        "classpath*:META-INF/resources/webjars/govuk-frontend/*/dist/govuk/components/*/fixtures.json");
        return java.util.Arrays.stream(files)
                .sorted(java.util.Comparator.comparing(Resource::getDescription))
                .toList();
    }
}
