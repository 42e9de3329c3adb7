package vn.motcua.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.Golden;

/** The one table of what can happen to money, and the diagram that is drawn from it. */
class PaymentActTests {

    @Test
    void eachStateCanBeReachedAndEachThatIsNotTheLastCanBeLeft() {
        for (MoneyState state : states()) {
            assertThat(acts().anyMatch(act -> act.to() == state))
                    .as(state + " is reached")
                    .isTrue();
            assertThat(acts().anyMatch(act -> act.from().contains(state) && act.to() != state))
                    .as(state + " is left")
                    .isEqualTo(!state.last() || leftByTheBank(state));
        }
    }

    /** What looks over may be opened again by money alone, and what was paid by giving it back. */
    private static boolean leftByTheBank(MoneyState state) {
        return state == AttemptState.FAILED || state == AttemptState.EXPIRED || state == ObligationState.PAID;
    }

    @Test
    void onlyTheWordOfWhoeverTookTheMoneyMakesAnythingPaid() {
        assertThat(acts().filter(act -> act.to() == ObligationState.PAID || act.to() == AttemptState.PAID))
                .allMatch(act -> act.who() == PaymentAct.Who.BANK || act.who() == PaymentAct.Who.CASHIER);
    }

    @Test
    void isDrawnFromTheTable() {
        StringBuilder text = new StringBuilder("# The life of a payment\n\nDrawn from the table `PaymentAct`.\n");
        for (PaymentAct.Thing thing : PaymentAct.Thing.values()) {
            text.append("\n## ").append(words(thing)).append("\n\n```mermaid\nstateDiagram-v2\n");
            for (PaymentAct act : PaymentAct.values()) if (act.thing() == thing) draw(text, act);
            states().stream()
                    .filter(state -> acts().anyMatch(act -> act.thing() == thing && act.to() == state))
                    .filter(MoneyState::last)
                    .forEach(state -> text.append("  ").append(state.name()).append(" --> [*]\n"));
            text.append("```\n");
        }
        text.append("\n| act | of what | from | to | who |\n|---|---|---|---|---|\n");
        for (PaymentAct act : PaymentAct.values())
            text.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(
                            words(act),
                            words(act.thing()),
                            from(act),
                            word(act.to().name()),
                            words(act.who())));
        Golden.check("payment-lifecycle.md", text.toString());
    }

    private static void draw(StringBuilder text, PaymentAct act) {
        if (act.from().isEmpty())
            text.append("  [*] --> %s : %s (%s)%n".formatted(act.to().name(), words(act), words(act.who())));
        act.from().stream()
                .map(MoneyState::name)
                .sorted()
                .forEach(from -> text.append(
                        "  %s --> %s : %s (%s)%n".formatted(from, act.to().name(), words(act), words(act.who()))));
    }

    private static String from(PaymentAct act) {
        if (act.from().isEmpty()) return "–";
        return act.from().stream().map(state -> word(state.name())).sorted().collect(Collectors.joining(", "));
    }

    private static Stream<PaymentAct> acts() {
        return Arrays.stream(PaymentAct.values());
    }

    private static List<MoneyState> states() {
        List<MoneyState> all = new ArrayList<>();
        all.addAll(List.of(ObligationState.values()));
        all.addAll(List.of(AttemptState.values()));
        all.addAll(List.of(ReceiptState.values()));
        all.addAll(List.of(RefundState.values()));
        all.addAll(List.of(QuestionState.values()));
        return all;
    }

    private static String words(Enum<?> one) {
        return word(one.name());
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
