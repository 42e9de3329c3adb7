package vn.motcua.office.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.book.Direction;
import vn.motcua.office.book.Office;
import vn.motcua.office.book.PaperKind;
import vn.motcua.office.register.LineId;
import vn.motcua.office.register.LineState;
import vn.motcua.office.register.OpenNumbers;
import vn.motcua.office.register.Paper;
import vn.motcua.office.register.RegisterLine;
import vn.motcua.office.register.Urgency;
import vn.motcua.office.shown.OfficeHead;
import vn.motcua.office.sign.LetterText;
import vn.motcua.office.sign.LetterToSign;
import vn.motcua.office.sign.LettersToSign;
import vn.motcua.office.sign.PrepareToSign;
import vn.motcua.office.sign.SigningState;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** A clerk writes down what a letter to be signed says, and brings its file. */
@Controller
@Requires(value = "office.register", agency = "agency")
class ToSignEditController {

    private static final String LETTERS = "/office/{agency}/to-sign";
    private static final String LETTER = LETTERS + "/{letter:\\d+}";

    private final Templates templates;
    private final Reception reception;
    private final LettersToSign letters;
    private final OpenNumbers numbers;
    private final PrepareToSign prepare;

    ToSignEditController(
            Templates templates,
            Reception reception,
            LettersToSign letters,
            OpenNumbers numbers,
            PrepareToSign prepare) {
        this.templates = templates;
        this.reception = reception;
        this.letters = letters;
        this.numbers = numbers;
        this.prepare = prepare;
    }

    @GetMapping(LETTERS + "/new")
    JteModel ask(Page page, Form form, @PathVariable String agency) {
        OfficeHead head = reception.head(page, agency);
        return edit(page, form.with("kind", PaperKind.LETTER.code()), head, null, meant(head, form));
    }

    @PostMapping(LETTERS + "/new")
    ResponseEntity<JteModel> begin(Page page, Form form, @PathVariable String agency, HttpServletRequest request) {
        OfficeHead head = reception.head(page, agency);
        RegisterLine line = meant(head, form);
        return form.submit(
                () -> {
                    LetterText text = text(form, line);
                    MultipartFile file = file(request);
                    if (file == null && line == null) throw OfficeRefusal.NO_FILE.at("file");
                    try (InputStream in = file == null ? null : file.getInputStream()) {
                        return to(head, begun(head, line, text, in, file));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                again -> edit(page, again, head, null, line));
    }

    private long begun(
            OfficeHead head,
            @Nullable RegisterLine line,
            LetterText text,
            @Nullable InputStream in,
            @Nullable MultipartFile file)
            throws IOException {
        String name = file == null ? "" : name(file);
        return line == null
                ? prepare.begin(head.agency(), text, Objects.requireNonNull(in), name)
                : prepare.begin(head.agency(), line.id(), text, in, name);
    }

    @GetMapping(LETTER + "/change")
    JteModel askChange(Page page, @PathVariable String agency, @PathVariable String letter) {
        OfficeHead head = reception.head(page, agency);
        LetterToSign one = letter(head, letter);
        if (one.state() != SigningState.DRAFT) throw OfficeRefusal.NOT_AT_THIS_STEP.because();
        LetterText text = one.text();
        Form form = Form.empty()
                .with("kind", text.kind().code())
                .with("unit", text.unit())
                .with("subject", text.subject())
                .with("party", text.party())
                .with("urgency", text.urgency())
                .with("edition", one.edition());
        return edit(page, form, head, one, meant(head, one));
    }

    @PostMapping(LETTER + "/change")
    ResponseEntity<JteModel> change(
            Page page,
            Form form,
            @PathVariable String agency,
            @PathVariable String letter,
            HttpServletRequest request) {
        OfficeHead head = reception.head(page, agency);
        LetterToSign one = letter(head, letter);
        RegisterLine line = meant(head, one);
        return form.submit(
                () -> {
                    LetterText text = text(form, line);
                    int edition = (int) form.number("edition", "office.version", 0, Integer.MAX_VALUE);
                    form.check();
                    MultipartFile file = file(request);
                    try (InputStream in = file == null ? null : file.getInputStream()) {
                        prepare.change(head.agency(), one.id(), edition, text, in, file == null ? "" : name(file));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return to(head, one.id());
                },
                again -> edit(page, again, head, one, line));
    }

    private JteModel edit(
            Page page, Form form, OfficeHead head, @Nullable LetterToSign one, @Nullable RegisterLine line) {
        Office office = head.office().orElseThrow(OfficeRefusal.NOT_OPENED::because);
        return templates.officeSignEdit(page, form, head, office, one, line);
    }

    /** The number that is there, for which the form prepares a letter. */
    private @Nullable RegisterLine meant(OfficeHead head, Form form) {
        String line = form.value("line");
        return line.isEmpty() ? null : numbers.find(head.agency(), new LineId(InAddress.number(line)));
    }

    private @Nullable RegisterLine meant(OfficeHead head, LetterToSign letter) {
        return letter.meant() == null
                ? null
                : reception.line(head, letter.meant().toString());
    }

    /** What the register says of a document already is not asked. */
    private static LetterText text(Form form, @Nullable RegisterLine line) {
        if (line != null && line.state() == LineState.REGISTERED)
            return new LetterText(
                    line.paper().kind(),
                    "",
                    line.paper().subject(),
                    line.paper().party(),
                    line.paper().urgency());
        PaperKind kind = line == null
                ? new PaperForm(form, Direction.OUTGOING).kind()
                : line.paper().kind();
        return text(form, kind);
    }

    private static LetterText text(Form form, PaperKind kind) {
        LetterText text = new LetterText(
                kind,
                form.value("unit").strip(),
                form.text("subject", "office.subject", Paper.LONGEST_SUBJECT),
                form.text("party", "office.receivers", Paper.LONGEST_PARTY),
                form.value("urgency").isEmpty()
                        ? Urgency.NORMAL
                        : form.choice("urgency", "office.urgency", Urgency.class));
        form.check();
        return text;
    }

    private LetterToSign letter(OfficeHead head, String id) {
        return letters.find(head.agency(), InAddress.number(id))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private static ResponseEntity<JteModel> to(OfficeHead head, long letter) {
        return Form.to(head.home() + "/to-sign/" + letter);
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static @Nullable MultipartFile file(HttpServletRequest request) {
        MultipartFile file = request instanceof MultipartRequest multipart ? multipart.getFile("file") : null;
        return file == null || file.isEmpty() ? null : file;
    }
}
