package vn.motcua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import vn.motcua.Motcua;
import vn.motcua.gates.planted.house.House;
import vn.motcua.testing.Golden;

/** Modules call only what they may, and document, declaration and code say the same. */
class ModuleTableGoldenTests {

    @Test
    void modulesCallOnlyWhatTheyMay() {
        assertThat(messages(ApplicationModules.of(Motcua.class).detectViolations()))
                .isEmpty();
    }

    @Test
    void aCallThatIsNotAllowedIsFound() {
        ApplicationModules planted = ApplicationModules.of(House.class, location -> true);
        assertThat(messages(planted.detectViolations()))
                .anyMatch(one -> one.contains("Module 'upper' depends on module 'lower'"));
    }

    @Test
    void documentAndDeclarationsAgree() {
        assertThat(ModuleTable.complaints(ModuleTable.written(ModuleTable.read()), ModuleTable.declared()))
                .isEmpty();
    }

    @Test
    void eachDisagreementIsFound() {
        Map<String, Set<String>> written = ModuleTable.written("""
                | module | what it is | may call |
                |---|---|---|
                | `portal` | the shell | – |
                | `fee` | fees | portal, tax |
                | `tax` | taxes | portal |
                | `gone` | nothing | – |
                """);
        Map<String, Set<String>> declared = new LinkedHashMap<>();
        declared.put("portal", Set.of());
        declared.put("fee", Set.of("portal", "tax"));
        declared.put("tax", Set.of());
        declared.put("fresh", Set.of());
        assertThat(ModuleTable.complaints(written, declared))
                .containsExactly(
                        "fresh has no row in ARCHITECTURE.md",
                        "gone has a row in ARCHITECTURE.md and no package",
                        "tax may call [portal] by ARCHITECTURE.md and [] by its package-info",
                        "fee calls tax, which stands in no row above it");
    }

    @Test
    void picture() {
        Golden.checkWithin(
                ModuleTable.DOCUMENT, "modules", ModuleTable.picture(ModuleTable.written(ModuleTable.read())));
    }

    @Test
    void thePictureLeavesOutWhatFollows() {
        Map<String, Set<String>> modules = new LinkedHashMap<>();
        modules.put("portal", Set.of());
        modules.put("tax", Set.of("portal"));
        modules.put("fee", Set.of("portal", "tax"));
        assertThat(ModuleTable.picture(modules))
                .contains("fee --> tax", "tax --> portal")
                .doesNotContain("fee --> portal");
    }

    private static List<String> messages(Violations violations) {
        return violations.getMessages();
    }
}
