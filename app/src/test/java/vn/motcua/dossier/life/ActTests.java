package vn.motcua.dossier.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.testing.Golden;

/** The table of acts and the ten national statuses say the same, and the diagram is drawn from it. */
class ActTests {

    @Test
    void eachChangeThatTheStatusesAllowIsOneActAndNoActMakesAnother() {
        for (NationalStatus from : NationalStatus.values())
            for (NationalStatus to : NationalStatus.values()) {
                if (from == to) continue;
                long acts = Arrays.stream(Act.values())
                        .filter(act -> act.to().filter(to::equals).isPresent()
                                && act.from().contains(from))
                        .count();
                assertThat(acts).as(from + " to " + to).isEqualTo(from.mayBecome(to) ? 1 : 0);
            }
    }

    @Test
    void aChangeThatNoActMakesIsAFault() {
        assertThatThrownBy(() -> Act.between(NationalStatus.RETURNED, NationalStatus.IN_PROGRESS))
                .isInstanceOf(IllegalStateException.class);
    }

    /** What an act does to the clock fits the clock of the statuses that it leads to. */
    @Test
    void theClockGoesWithTheStatus() {
        for (Act act : Act.values())
            act.to().ifPresent(to -> {
                boolean fits = switch (to.clock()) {
                    case NOT_STARTED -> act.clock() == Act.ClockEffect.NONE;
                    case STANDS -> act.clock() == Act.ClockEffect.STANDS || act == Act.FINISH;
                    case ENDED -> act.clock() == Act.ClockEffect.ENDS || act == Act.RETURN;
                    case RUNS ->
                        act == Act.BEGIN
                                || act.clock() == Act.ClockEffect.STARTS
                                || act.clock() == Act.ClockEffect.RESUMES
                                || act.clock() == Act.ClockEffect.REOPENS;
                };
                assertThat(fits).as(act + " " + act.clock() + " into " + to).isTrue();
            });
    }

    @Test
    void isDrawnFromTheTable() {
        Golden.check("dossier-lifecycle.md", """
                # The life of a dossier

                Drawn from the table `Act`; the numbers are those by which a status is reported to the nation.

                ```mermaid
                stateDiagram-v2
                %s
                ```

                | act | from | to | who | clock | clause | how sure |
                |---|---|---|---|---|---|---|
                %s
                """.formatted(transitions(), rows()));
    }

    private static String transitions() {
        StringBuilder lines = new StringBuilder();
        for (NationalStatus status : NationalStatus.values())
            lines.append("  ")
                    .append(status)
                    .append(" : ")
                    .append(status.code())
                    .append(' ')
                    .append(words(status))
                    .append('\n');
        lines.append("  [*] --> SUBMITTED : submit\n");
        for (Act act : Act.values())
            act.to()
                    .ifPresent(to -> act.from().stream()
                            .sorted()
                            .forEach(from -> lines.append("  ")
                                    .append(from)
                                    .append(" --> ")
                                    .append(to)
                                    .append(" : ")
                                    .append(words(act))
                                    .append('\n')));
        for (NationalStatus status : NationalStatus.values())
            if (status.last()) lines.append("  ").append(status).append(" --> [*]\n");
        return lines.toString().stripTrailing();
    }

    private static String rows() {
        return Arrays.stream(Act.values())
                .map(act -> "| %s | %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                words(act),
                                act.from().isEmpty()
                                        ? "–"
                                        : act.from().stream()
                                                .sorted()
                                                .map(s -> Integer.toString(s.code()))
                                                .collect(Collectors.joining(", ")),
                                act.to().map(s -> Integer.toString(s.code())).orElse("as before"),
                                words(act.who()),
                                words(act.clock()),
                                act.law().text(),
                                words(act.law().grade())))
                .collect(Collectors.joining("\n"));
    }

    private static String words(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
