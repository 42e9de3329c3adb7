package vn.motcua.office.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.Refused;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.book.Direction;
import vn.motcua.office.book.PaperKind;
import vn.motcua.office.register.Paper;
import vn.motcua.office.register.RegisterLine;
import vn.motcua.office.register.Urgency;
import vn.motcua.portal.form.Form;

/** The fields of a document, read from a form and filled into one. */
record PaperForm(Form form, Direction direction) {

    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_COPIES = 100_000;

    Paper read() {
        return read(kind());
    }

    Paper read(PaperKind kind) {
        boolean out = direction == Direction.OUTGOING;
        return new Paper(
                kind,
                form.date("dated", "office.dated"),
                form.text("subject", "office.subject", Paper.LONGEST_SUBJECT),
                form.text("party", out ? "office.receivers" : "office.author", Paper.LONGEST_PARTY),
                out
                        ? form.text("signer", "office.signer", Paper.LONGEST_NAME)
                        : form.optional("signer", Paper.LONGEST_NAME),
                form.optional("holder", Paper.LONGEST_HOLDER),
                copies(),
                out ? null : form.dateIfAny("passed", "office.passed"),
                form.value("urgency").isEmpty()
                        ? Urgency.NORMAL
                        : form.choice("urgency", "office.urgency", Urgency.class),
                form.optional("note", Paper.LONGEST_NOTE));
    }

    PaperKind kind() {
        String code = form.value("kind");
        return PaperKind.of(code).orElseGet(() -> {
            Refused refused = OfficeRefusal.NO_SUCH_KIND.at("kind", code);
            form.wrong("kind", refused.refusal(), code);
            return PaperKind.LETTER;
        });
    }

    String reference() {
        return form.optional("reference", LONGEST_REFERENCE);
    }

    LocalDate arrived() {
        return form.date("arrived", "office.arrived");
    }

    String reason() {
        return form.text("reason", "office.reason", LONGEST_REASON);
    }

    /** A form that holds what a line says now. */
    static Form of(RegisterLine line) {
        Paper paper = line.paper();
        return Form.empty()
                .with("version", line.version())
                .with("kind", paper.kind().code())
                .with("reference", line.reference())
                .with("arrived", line.arrived())
                .with("dated", paper.dated())
                .with("subject", paper.subject())
                .with("party", paper.party())
                .with("signer", paper.signer())
                .with("holder", paper.holder())
                .with("copies", paper.copies())
                .with("passed", paper.passed())
                .with("urgency", paper.urgency())
                .with("note", paper.note());
    }

    private @Nullable Integer copies() {
        if (form.value("copies").isBlank()) return null;
        return (int) form.number("copies", "office.copies", 0, MOST_COPIES);
    }
}
