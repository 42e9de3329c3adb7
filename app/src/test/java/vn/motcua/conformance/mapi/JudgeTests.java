package vn.motcua.conformance.mapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.testing.Says;

/** The judge judged: a portal that keeps the interface passes every test, and each flaw is found by the test that is there for it. */
class JudgeTests {

    static final List<Class<? extends MapiTest>> ALL = List.of(
            TransportTests.class,
            LoginTests.class,
            SessionLifeTests.class,
            EnvelopeTests.class,
            ValueTests.class,
            ProcedureTests.class,
            CatalogueTests.class,
            DossierTests.class,
            ProfileTests.class,
            StepTests.class,
            BatchTests.class,
            QuickAnswerTests.class,
            QuestionTests.class,
            PortalBornTests.class);

    @Test
    void aPortalThatKeepsTheInterfacePasses() throws Exception {
        List<String> found = new ArrayList<>();
        int count = 0;
        try (PlantedPortal portal = new PlantedPortal()) {
            for (Class<? extends MapiTest> type : ALL)
                for (Method test : tests(type)) {
                    count++;
                    findingOf(portal, type, test)
                            .ifPresent(said -> found.add(type.getSimpleName() + "." + test.getName() + ": " + said));
                }
        }
        assertThat(found).isEmpty();
        assertThat(count).isGreaterThan(120);
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void aFlawIsFound(Flaw flaw) throws Exception {
        Method test = tests(flaw.type).stream()
                .filter(one -> one.getName().equals(flaw.test))
                .findFirst()
                .orElseThrow();
        try (PlantedPortal portal = new PlantedPortal(flaw)) {
            assertThat(findingOf(portal, flaw.type, test))
                    .as("what " + flaw.test + " finds")
                    .isPresent();
        }
    }

    /** A test that does not say which sentence it shows would be missing from the table. */
    @Test
    void eachTestNamesItsSentence() {
        for (Class<? extends MapiTest> type : ALL)
            assertThat(tests(type)).allMatch(test -> test.isAnnotationPresent(Says.class));
    }

    private static List<Method> tests(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
    }

    private static Optional<String> findingOf(Portal portal, Class<? extends MapiTest> type, Method test)
            throws Exception {
        MapiTest judge = type.getDeclaredConstructor().newInstance();
        judge.portal = portal;
        test.setAccessible(true);
        try {
            test.invoke(judge);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(String.valueOf(e.getCause()));
        }
    }
}
