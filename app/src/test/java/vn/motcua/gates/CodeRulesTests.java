package vn.motcua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.gates.planted.Sinner;
import vn.motcua.gates.planted.web.OpenPage;

/** Compiled code keeps the rules. */
class CodeRulesTests {

    @Test
    void theApplicationKeepsTheRules() {
        JavaClasses ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/generated-sources/") && !location.contains("/jte/"))
                .importPackages("vn.motcua");
        assertThat(ours).hasSizeGreaterThan(50);
        assertThat(CodeRules.complaints(ours)).isEmpty();
    }

    @Test
    void eachSinIsFound() {
        List<String> found = CodeRules.complaints(new ClassFileImporter().importClasses(Sinner.class));
        assertThat(found)
                .as("time")
                .filteredOn(one -> one.contains("injected Clock"))
                .hasSize(5)
                .anyMatch(one -> one.contains("Instant.now()"))
                .anyMatch(one -> one.contains("LocalDate.now(java.time.ZoneId)"))
                .anyMatch(one -> one.contains("currentTimeMillis"))
                .anyMatch(one -> one.contains("java.util.Date"))
                .anyMatch(one -> one.contains("Clock.systemUTC"));
        assertThat(found).as("xml").anyMatch(one -> one.contains("DocumentBuilderFactory"));
        assertThat(found)
                .as("fields")
                .filteredOn(one -> one.contains("Field <"))
                .hasSize(2);
        assertThat(found).as("terminal").anyMatch(one -> one.contains("System.out"));
        assertThat(found).as("objects").anyMatch(one -> one.contains("ObjectInputStream"));
    }

    @Test
    void aPublicPageIsFound() {
        assertThat(CodeRules.complaints(new ClassFileImporter().importClasses(OpenPage.class)))
                .singleElement()
                .asString()
                .contains("OpenPage");
    }
}
