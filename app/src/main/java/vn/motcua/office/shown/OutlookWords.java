package vn.motcua.office.shown;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.exchange.Addressed;
import vn.motcua.axis.outlook.Outlook;
import vn.motcua.axis.outlook.Pace;
import vn.motcua.axis.outlook.ReceiverOutlook;
import vn.motcua.office.letter.Letter;
import vn.motcua.office.letter.LetterReceiver;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Column;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.component.TagColour;

/** What each receiver would say to a letter, as lines of a table: those that would refuse it first. */
public final class OutlookWords {

    private final Page page;

    public OutlookWords(Page page) {
        this.page = page;
    }

    /** The columns of {@link #rows}. */
    public List<Column> columns() {
        return List.of(
                Column.of(page.t("office.letter.receiver")),
                Column.of(page.t("office.outlook.state")),
                Column.of(page.t("office.outlook.taken")),
                Column.of(page.t("office.outlook.answered")));
    }

    /** At most so many receivers. */
    public List<Row> rows(Letter letter, Outlook outlook, int most) {
        Map<String, ReceiverOutlook> by = outlook.receivers().stream()
                .collect(Collectors.toMap(ReceiverOutlook::code, Function.identity(), (one, same) -> one));
        return letter.receivers().stream()
                .sorted(Comparator.comparing(to -> Optional.ofNullable(by.get(to.code()))
                        .map(one -> one.obstacles().isEmpty())
                        .orElse(true)))
                .limit(most)
                .map(to -> row(to, by.get(to.code())))
                .toList();
    }

    private Row row(LetterReceiver to, @Nullable ReceiverOutlook one) {
        Cell name = Cell.of(to.name()).note(to.code());
        return one == null
                ? Row.of(name, Cell.of(""), Cell.of(""), Cell.of(""))
                : Row.of(name, state(one), pace(one.taken()), pace(one.answered()));
    }

    private Cell state(ReceiverOutlook one) {
        if (!one.obstacles().isEmpty())
            return Cell.tag(page.t("office.outlook.refused"), TagColour.RED)
                    .note(one.obstacles().stream().map(page::t).collect(Collectors.joining("; ")));
        if (one.found() == Addressed.Found.SUCCESSOR && one.agency() != null)
            return Cell.tag(page.t("office.outlook.forwarded"), TagColour.YELLOW)
                    .note(page.t(
                            "office.outlook.successor",
                            one.agency().names().in(page.language()),
                            String.join("; ", one.basis())));
        return Cell.tag(page.t("office.outlook.fine"), TagColour.GREEN);
    }

    private Cell pace(Pace pace) {
        if (pace.cases() == 0) return Cell.of(page.t("office.outlook.unknown"));
        String half = pace.half() == null
                ? page.t("office.outlook.half.rarely")
                : page.t("office.outlook.half", time(pace.half()));
        String most = pace.mostly() == null ? "" : page.t("office.outlook.most", time(pace.mostly())) + "; ";
        return Cell.of(half).note(most + page.t("office.outlook.cases", page.number(pace.cases())));
    }

    private String time(Duration time) {
        if (time.toMinutes() < 60) return page.t("office.outlook.minutes", page.number(Math.max(1, time.toMinutes())));
        return time.toHours() < 48
                ? page.t("office.outlook.hours", page.number(time.toHours()))
                : page.t("office.outlook.days", page.number(time.toDays()));
    }
}
