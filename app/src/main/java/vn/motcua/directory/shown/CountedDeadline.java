package vn.motcua.directory.shown;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.worktime.explanation.ExplanationLine;

/**
 * A deadline counted for somebody who asked, in words.
 *
 * @param agency whose calendar it was counted by; {@code null} for the nation's days off with the usual hours
 * @param due when it is due
 * @param opening from when and how it is counted
 * @param days what became of each day
 * @param ending what is not certain, and by which calendar it was counted
 */
public record CountedDeadline(
        @Nullable String agency, String due, List<String> opening, List<ExplanationLine> days, List<String> ending) {

    public CountedDeadline {
        opening = List.copyOf(opening);
        days = List.copyOf(days);
        ending = List.copyOf(ending);
    }
}
