package vn.motcua.procedure.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.kernel.text.Worded;

/** What happens in people's and businesses' lives: a second way into the catalogue, beside fields of administration. */
public enum LifeEvent implements Worded {
    HAVING_A_CHILD,
    EDUCATION,
    WORK,
    MARRIAGE,
    RESIDENCE_AND_PAPERS,
    DRIVING,
    HOUSE_AND_LAND,
    HEALTH_AND_INSURANCE,
    HARDSHIP,
    RETIREMENT,
    DEATH,
    STARTING_A_BUSINESS,
    RUNNING_A_BUSINESS,
    TAXES,
    JUSTICE,
    CLOSING_A_BUSINESS;

    /** The code in records and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The event with this code. */
    public static Optional<LifeEvent> of(String word) {
        return Arrays.stream(values())
                .filter(event -> event.word().equals(word.strip()))
                .findFirst();
    }
}
