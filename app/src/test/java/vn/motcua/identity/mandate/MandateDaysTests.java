package vn.motcua.identity.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.motcua.identity.IdentityRefusal;

/** From when to when somebody may act for another: never a day before, never a day after, never too long. */
class MandateDaysTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Property
    void aYearIsTheMostByConsentAndFiveByPaper(@ForAll @IntRange(min = -400, max = 4_000) int days) {
        MandateDays term = new MandateDays(TODAY, TODAY.plusDays(days));
        boolean consent =
                term.wrong(MandateKind.PERSON, MandateGround.CONSENT, null).isEmpty();
        boolean paper =
                term.wrong(MandateKind.BODY_BY_LAW, MandateGround.PAPER, null).isEmpty();
        assertThat(consent).isEqualTo(days >= 0 && term.last().isBefore(LocalDate.of(2027, 11, 26)));
        assertThat(paper).isEqualTo(days >= 0 && term.last().isBefore(LocalDate.of(2031, 11, 26)));
    }

    @Property
    void aParentActsUntilTheDayBeforeTheEighteenthBirthday(@ForAll @IntRange(min = 0, max = 8_000) int age) {
        LocalDate birth = TODAY.minusDays(age);
        MandateDays term = MandateDays.ofChild(TODAY, birth);
        boolean child = birth.plusYears(18).isAfter(TODAY);
        assertThat(term.wrong(MandateKind.CHILD, MandateGround.PAPER, birth).isEmpty())
                .isEqualTo(child);
        assertThat(term.on(birth.plusYears(18))).as("on the birthday").isFalse();
        if (child)
            assertThat(term.on(birth.plusYears(18).minusDays(1)))
                    .as("the day before")
                    .isTrue();
    }

    @Property
    void itHoldsFromTheFirstDayToTheLast(
            @ForAll @IntRange(min = 0, max = 364) int length, @ForAll @IntRange(min = -800, max = 800) int offset) {
        MandateDays term = new MandateDays(TODAY, TODAY.plusDays(length));
        assertThat(term.on(TODAY.plusDays(offset))).isEqualTo(offset >= 0 && offset <= length);
    }

    @Property
    void noChildIsBornTomorrow(@ForAll @IntRange(min = 1, max = 400) int days) {
        LocalDate birth = TODAY.plusDays(days);
        assertThat(MandateDays.ofChild(TODAY, birth).wrong(MandateKind.CHILD, MandateGround.PAPER, birth))
                .contains(IdentityRefusal.MANDATE_BIRTH);
    }
}
