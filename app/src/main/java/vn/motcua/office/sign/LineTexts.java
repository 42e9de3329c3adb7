package vn.motcua.office.sign;

import org.springframework.stereotype.Component;
import vn.motcua.office.book.Notation;
import vn.motcua.office.book.Office;
import vn.motcua.office.book.Offices;
import vn.motcua.office.book.Unit;
import vn.motcua.office.register.LineState;
import vn.motcua.office.register.Paper;
import vn.motcua.office.register.RegisterLine;

/** What a letter says that is prepared for a number that is there: kind and unit as its symbol has them, and all else as the register, where that says something already. */
@Component
public class LineTexts {

    private final Offices offices;

    LineTexts(Offices offices) {
        this.offices = offices;
    }

    /**
     * The text.
     *
     * @param said what the clerk says of a document whose number is only reserved
     */
    public LetterText of(RegisterLine line, LetterText said) {
        Paper paper = line.paper();
        String unit = unit(line);
        return line.state() == LineState.RESERVED
                ? new LetterText(paper.kind(), unit, said.subject(), said.party(), said.urgency())
                : new LetterText(paper.kind(), unit, paper.subject(), paper.party(), paper.urgency());
    }

    /** The unit that its symbol names; empty if it names none, or none that the office knows. */
    private String unit(RegisterLine line) {
        Office office = offices.require(line.agency());
        return office.books().stream()
                .filter(book -> book.id() == line.book())
                .map(book -> book.notation())
                .filter(notation -> notation != null && notation.needsUnit())
                .flatMap(notation -> office.units().stream()
                        .map(Unit::abbreviation)
                        .filter(unit -> reference(notation, line, office, unit).equals(line.reference())))
                .findFirst()
                .orElse("");
    }

    private static String reference(Notation notation, RegisterLine line, Office office, String unit) {
        return notation.reference(line.number(), line.paper().kind(), office.abbreviation(), unit, line.year());
    }
}
