package vn.motcua.directory.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.motcua.directory.change.Fact;
import vn.motcua.directory.change.FactView;
import vn.motcua.kernel.AgencyId;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.ChronicleEntry;
import vn.motcua.portal.component.TagColour;

/** A fact as the history of an agency words it. */
public final class FactLine {

    private FactLine() {}

    /** The entry for a fact on the page of an agency, which is its subject or the successor that it names. */
    public static ChronicleEntry of(Page page, AgencyId reader, FactView fact) {
        List<Cell> lines = new ArrayList<>();
        lines.add(Cell.of(fact.source().text())
                .note(page.t(fact.source().grade())
                        + (fact.source().note() == null
                                ? ""
                                : ": " + fact.source().note())));
        lines.add(Cell.of("")
                .note(page.t("directory.history.recorded", page.time(fact.recorded()), Long.toString(fact.change()))));
        if (!fact.stands())
            lines.add(Cell.of("")
                    .note(page.t(
                            "directory.history.withdrawn",
                            page.time(fact.withdrawn()),
                            String.valueOf(fact.withdrawnBy()))));
        if (page.may("directory.edit", reader)) {
            lines.add(Cell.link(page.t("directory.history.change"), "/directory/changes/" + fact.change()));
            if (correctable(fact) && fact.agency().equals(reader))
                lines.add(Cell.link(
                        page.t("directory.history.correct"),
                        "/directory/" + reader + "/history/" + fact.id() + "/correct"));
        }
        Cell tag = fact.stands() ? null : Cell.tag(page.t("directory.history.struck"), TagColour.GREY);
        return new ChronicleEntry(fact.effective(), title(page, reader, fact), tag, !fact.stands(), lines);
    }

    /** True if a fact has content that may have been entered wrongly; its day is put right with the change as a whole. */
    public static boolean correctable(FactView fact) {
        return fact.stands()
                && switch (fact.fact()) {
                    case Fact.Founded f -> true;
                    case Fact.Renamed f -> true;
                    case Fact.Reclassified f -> true;
                    case Fact.Moved f -> true;
                    case Fact.ContactChanged f -> true;
                    case Fact.CodeGiven f -> true;
                    case Fact.CodeTaken f -> false;
                    case Fact.Succeeded f -> false;
                    case Fact.Closed f -> false;
                };
    }

    /** What a fact says, in one sentence. */
    public static String title(Page page, AgencyId reader, FactView view) {
        String other = Objects.requireNonNullElse(view.otherName(), "");
        return switch (view.fact()) {
            case Fact.Founded fact
            when other.isEmpty() ->
                page.t("directory.fact.founded", fact.names().full());
            case Fact.Founded fact ->
                page.t("directory.fact.founded.below", fact.names().full(), other);
            case Fact.Renamed fact ->
                page.t("directory.fact.renamed", fact.names().full());
            case Fact.Reclassified fact -> page.t("directory.fact.reclassified", fact.agencyKind());
            case Fact.Moved fact when fact.parent() == null -> page.t("directory.fact.moved.top");
            case Fact.Moved fact -> page.t("directory.fact.moved", other);
            case Fact.ContactChanged fact -> page.t("directory.fact.contact");
            case Fact.CodeGiven fact -> page.t("directory.fact.code", fact.code(), fact.system());
            case Fact.CodeTaken fact -> page.t("directory.fact.code.closed", fact.system());
            case Fact.Succeeded fact
            when fact.successor().equals(reader) ->
                page.t("directory.fact.takes", view.agencyName(), fact.succession());
            case Fact.Succeeded fact -> page.t("directory.fact.succeeded", other, fact.succession());
            case Fact.Closed fact -> page.t("directory.fact.closed");
        };
    }
}
