package vn.motcua.gates;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Rules on compiled code: one clock, one door for XML, nothing injected into fields, pages hidden in their module. */
final class CodeRules {

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private static final Set<String> XML_FACTORIES = Set.of(
            "javax.xml.parsers.DocumentBuilderFactory",
            "javax.xml.parsers.SAXParserFactory",
            "javax.xml.stream.XMLInputFactory",
            "javax.xml.transform.TransformerFactory",
            "javax.xml.validation.SchemaFactory",
            "javax.xml.xpath.XPathFactory");

    private static final Set<String> INJECTIONS = Set.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource");

    private static final List<ArchRule> RULES = List.of(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vn.motcua.kernel.database..")
                    .should()
                    .accessTargetWhere(target(describe("the machine's own time", CodeRules::machineTime)))
                    .because("time comes from the injected Clock, which follows the database's"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vn.motcua.kernel.xml..")
                    .should()
                    .accessTargetWhere(target(describe(
                            "a factory of XML parsers",
                            called -> XML_FACTORIES.contains(called.getOwner().getName()))))
                    .because("XML of strangers is read in one place that is safe (SR-40)"),
            noFields()
                    .should()
                    .beAnnotatedWith(describe(
                            "an injection",
                            annotation ->
                                    INJECTIONS.contains(annotation.getRawType().getName())))
                    .because("what a class needs stands in its constructor"),
            noClasses()
                    .that(describe("types inside a web package", CodeRules::inWeb))
                    .should()
                    .bePublic()
                    .because("pages and endpoints are nobody else's"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vn.motcua")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because("modules log; only the launcher speaks to the terminal"),
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.io.ObjectInputStream")
                    .because("serialised objects of strangers run code"));

    private CodeRules() {}

    static List<String> complaints(JavaClasses classes) {
        return RULES.stream()
                .flatMap(rule -> rule.allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails().stream()
                        .map(detail -> detail + ", but " + reason(rule)))
                .toList();
    }

    private static String reason(ArchRule rule) {
        return rule.getDescription().replaceFirst(".*, because ", "");
    }

    private static boolean machineTime(AccessTarget called) {
        String owner = called.getOwner().getName();
        String name = called.getName();
        if (owner.equals("java.lang.System")) return name.equals("currentTimeMillis");
        if (owner.equals("java.time.Clock")) return name.startsWith("system") || name.startsWith("tick");
        if (owner.equals("java.util.Date"))
            return name.equals("<init>") && called.getFullName().endsWith("()");
        return CLOCKS.contains(owner)
                && name.equals("now")
                && !called.getFullName().contains(Clock.class.getName());
    }

    private static boolean inWeb(JavaClass type) {
        String name = type.getPackageName();
        return name.endsWith(".web") || name.contains(".web.");
    }
}
