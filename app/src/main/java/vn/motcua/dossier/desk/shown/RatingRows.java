package vn.motcua.dossier.desk.shown;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.track.RatingSums;
import vn.motcua.dossier.track.RatingTotals;
import vn.motcua.dossier.track.RatingView;
import vn.motcua.dossier.track.Satisfaction;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Column;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.component.TagColour;

/**
 * Ratings as rows.
 *
 * @param page the page
 */
public record RatingRows(Page page) {

    /** The columns of a part of the page. */
    public List<Column> columns(RatingView view) {
        Column month = Column.of(page.t("dossier.ratings.month"));
        Column procedure = Column.of(page.t("dossier.desk.procedure"));
        Column people = Column.number(page.t("dossier.ratings.people"));
        Column very = Column.number(page.t(Satisfaction.VERY_SATISFIED));
        Column satisfied = Column.number(page.t(Satisfaction.SATISFIED));
        Column not = Column.number(page.t(Satisfaction.NOT_SATISFIED));
        return switch (view) {
            case SAID -> List.of(month, procedure, people, very, satisfied, not);
            case SENT ->
                List.of(month, procedure, Column.of(page.t("dossier.ratings.criterion")), people, very, satisfied, not);
            case NOTES ->
                List.of(
                        Column.of(page.t("dossier.desk.dossier")),
                        Column.of(page.t("dossier.ratings.level")),
                        Column.of(page.t("dossier.ratings.note")));
        };
    }

    /** What was said of a procedure in a month: how many, and which share. */
    public Row row(RatingTotals.Line line) {
        RatingSums sums = line.sums();
        return Row.of(
                month(line.month()),
                Cell.of(line.name()).note(line.procedure()),
                Cell.of(page.number(sums.all())),
                share(sums, Satisfaction.VERY_SATISFIED),
                share(sums, Satisfaction.SATISFIED),
                share(sums, Satisfaction.NOT_SATISFIED));
    }

    /** What software sent: shares only, as it sends them. */
    public Row row(RatingTotals.Sent line) {
        return Row.of(
                month(line.month()),
                Cell.of(line.procedure().isEmpty() ? page.t("dossier.ratings.no-procedure") : line.procedure()),
                Cell.of(line.criterion()),
                Cell.of(page.number(line.people())),
                share(line.very()),
                share(line.satisfied()),
                share(line.dissatisfied()));
    }

    /** What somebody wrote. */
    public Row row(RatingTotals.Note note) {
        return Row.of(
                Cell.link(note.code(), "/dossier/desk/" + note.dossier()).note(note.procedure()),
                Cell.tag(page.t(note.level()), colour(note.level())).note(page.time(note.at())),
                Cell.of(note.text()));
    }

    private Cell month(LocalDate month) {
        return Cell.of(page.t(
                "dossier.ratings.month-of",
                String.format(java.util.Locale.ROOT, "%02d", month.getMonthValue()),
                Integer.toString(month.getYear())));
    }

    private Cell share(RatingSums sums, Satisfaction level) {
        return Cell.of(page.number(sums.of(level))).note(page.t("dossier.ratings.share", sums.share(level)));
    }

    private Cell share(@Nullable BigDecimal share) {
        return Cell.of(
                share == null
                        ? ""
                        : page.t(
                                "dossier.ratings.share",
                                share.stripTrailingZeros().toPlainString()));
    }

    private static TagColour colour(Satisfaction level) {
        return switch (level) {
            case VERY_SATISFIED, SATISFIED -> TagColour.GREEN;
            case NOT_SATISFIED -> TagColour.RED;
        };
    }
}
