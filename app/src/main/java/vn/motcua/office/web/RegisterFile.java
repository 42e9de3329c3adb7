package vn.motcua.office.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.text.Csv;
import vn.motcua.office.book.Direction;
import vn.motcua.office.register.Paper;
import vn.motcua.office.register.RegisterLine;
import vn.motcua.portal.Page;

/** A register as comma-separated values, with the columns of the law's forms and the state of each line. */
record RegisterFile(Page page, Direction direction) {

    String heading() {
        Stream<String> own = direction == Direction.OUTGOING
                ? Stream.of(
                        "office.column.reference",
                        "office.dated",
                        "office.kind",
                        "office.subject",
                        "office.signer",
                        "office.receivers",
                        "office.keeper",
                        "office.copies")
                : Stream.of(
                        "office.arrived",
                        "office.column.number",
                        "office.author",
                        "office.reference",
                        "office.dated",
                        "office.kind",
                        "office.subject",
                        "office.signer",
                        "office.holder",
                        "office.passed");
        List<String> titles = new ArrayList<>(own.map(page::t).toList());
        for (String key :
                List.of("office.urgency", "office.note", "office.state", "office.reason", "office.book", "office.year"))
            titles.add(page.t(key));
        return Csv.line(titles);
    }

    String line(RegisterLine line) {
        Paper paper = line.paper();
        List<@Nullable Object> cells = new ArrayList<>();
        if (direction == Direction.OUTGOING)
            all(
                    cells,
                    line.reference(),
                    page.date(paper.dated()),
                    page.t(paper.kind().word()),
                    paper.subject(),
                    paper.signer(),
                    paper.party(),
                    paper.holder(),
                    paper.copies());
        else
            all(
                    cells,
                    page.date(line.arrived()),
                    line.number(),
                    paper.party(),
                    line.reference(),
                    page.date(paper.dated()),
                    page.t(paper.kind().word()),
                    paper.subject(),
                    paper.signer(),
                    paper.holder(),
                    page.date(paper.passed()));
        all(
                cells,
                page.t(paper.urgency()),
                paper.note(),
                page.t(line.state()),
                line.reason(),
                line.bookName(),
                line.year());
        return Csv.line(cells);
    }

    private static void all(List<@Nullable Object> cells, @Nullable Object... more) {
        for (Object one : more) cells.add(one);
    }
}
