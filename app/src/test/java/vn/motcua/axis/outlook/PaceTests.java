package vn.motcua.axis.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How long it usually takes, with those that still wait. */
class PaceTests {

    private static final int LEAST = 3;

    @Test
    void ofTenThatAreDoneTheFifthIsHalfAndTheNinthIsMost() {
        Pace pace = Pace.of(done(10, 20, 30, 40, 50, 60, 70, 80, 90, 100), LEAST);
        assertThat(pace).isEqualTo(new Pace(Duration.ofSeconds(50), Duration.ofSeconds(90), 10));
    }

    @Test
    void nothingIsSaidOfTooFewHoweverManyWait() {
        List<Pace.Case> cases = new ArrayList<>(done(10, 20));
        for (int i = 0; i < 50; i++) cases.add(new Pace.Case(1_000, false));
        assertThat(Pace.of(cases, LEAST)).isEqualTo(Pace.UNKNOWN);
    }

    /** Seven are done within a minute, ninety-three wait since a day: whoever counted the seven alone would promise a minute. */
    @Test
    void whatIsNeverDoneIsNotForgotten() {
        List<Pace.Case> cases = new ArrayList<>(done(10, 20, 30, 40, 50, 55, 60));
        for (int i = 0; i < 93; i++) cases.add(new Pace.Case(86_400, false));
        assertThat(Pace.of(cases, LEAST)).isEqualTo(new Pace(null, null, 100));
    }

    /** What was sent a moment ago tells nothing about slowness. */
    @Test
    void whatWaitsOnlyAMomentChangesNothing() {
        List<Pace.Case> cases = new ArrayList<>(done(10, 20, 30, 40));
        for (int i = 0; i < 20; i++) cases.add(new Pace.Case(1, false));
        assertThat(Pace.of(cases, LEAST).half()).isEqualTo(Duration.ofSeconds(20));
    }

    @Property
    void whereAllAreDoneItIsTheOneInTheMiddle(
            @ForAll @Size(min = 3, max = 60) List<@IntRange(min = 1) Integer> seconds) {
        Pace pace =
                Pace.of(seconds.stream().map(one -> new Pace.Case(one, true)).toList(), LEAST);
        List<Integer> inOrder = seconds.stream().sorted().toList();
        assertThat(pace.half()).isEqualTo(Duration.ofSeconds(inOrder.get((inOrder.size() + 1) / 2 - 1)));
        assertThat(pace.mostly())
                .isEqualTo(Duration.ofSeconds(inOrder.get((int) Math.ceil(inOrder.size() * 9 / 10.0) - 1)));
    }

    private static List<Pace.Case> done(int... seconds) {
        return IntStream.of(seconds).mapToObj(one -> new Pace.Case(one, true)).toList();
    }
}
