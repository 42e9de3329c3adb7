package vn.motcua.axis.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.motcua.testing.ModuleTest;

/** The contract and the code say the same, both ways. */
@ModuleTest
class ContractModuleTests {

    private static final Path FILE = Path.of("..", "docs", "openapi", "axis-v1.yaml");

    @Autowired
    private Contract contract;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyOperationHasItsRouteAndEveryRouteItsOperation() {
        Set<String> routes = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith(ApiDoor.PREFIX))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + path))));
        Set<String> written = contract.operations().stream()
                .map(one -> one.method() + " " + one.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(routes).hasSizeGreaterThan(5).isEqualTo(written);
    }

    @Test
    void whatIsServedIsTheFile() throws Exception {
        assertThat(contract.file()).isEqualTo(Files.readAllBytes(FILE));
    }

    @Test
    void everyOperationIsSaidInBothLanguages() {
        assertThat(contract.operations())
                .allMatch(one -> !one.summary().vi().equals("null")
                        && !one.summary().vi().equals(one.summary().en()));
    }

    /** The fields of answers are those of the schemas, no more and no fewer. */
    @Test
    void schemasHaveTheFieldsOfTheAnswers() throws Exception {
        Map<?, ?> root = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FILE)));
        Map<?, ?> schemas = map(map(root.get("components")).get("schemas"));
        Map.of(
                        "EncryptionKey", EncryptionEndpoint.Line.class,
                        "Hook", HookEndpoint.Shown.class,
                        "HookMade", HookEndpoint.Made.class,
                        "HookAnswer", HookEndpoint.Answered.class,
                        "WithdrawnDelivery", DeliveryProofEndpoint.Line.class)
                .forEach((name, type) -> same(schemas, name, type));
        Map.of(
                        "Accepted", SendEndpoint.Accepted.class,
                        "Packet", PacketLine.class,
                        "Delivery", DeliveryLine.class,
                        "Event", EventsEndpoint.Line.class,
                        "Agency", AgenciesEndpoint.Line.class,
                        "DryRun", DryRunEndpoint.Answer.class,
                        "DryRunReceiver", DryRunEndpoint.Line.class,
                        "Obstacle", DryRunEndpoint.Obstacle.class,
                        "Usual", DryRunEndpoint.Usual.class)
                .forEach((name, type) -> same(schemas, name, type));
        assertThat(properties(schemas, "Problem")).contains("type", "title", "status", "code", "next");
    }

    private static void same(Map<?, ?> schemas, String name, Class<?> type) {
        assertThat(properties(schemas, name))
                .as(name)
                .isEqualTo(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet()));
    }

    private static Set<String> properties(Map<?, ?> schemas, String name) {
        return map(map(schemas.get(name)).get("properties")).keySet().stream()
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
