package vn.motcua.office.letter;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.axis.edxml.Attachment;
import vn.motcua.axis.edxml.Business;
import vn.motcua.axis.edxml.ContentReference;
import vn.motcua.axis.edxml.DocumentCode;
import vn.motcua.axis.edxml.DocumentHead;
import vn.motcua.axis.edxml.DocumentId;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.DocumentType;
import vn.motcua.axis.edxml.OrganId;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.axis.edxml.OtherInfo;
import vn.motcua.axis.edxml.ResponseFor;
import vn.motcua.axis.edxml.Signer;
import vn.motcua.axis.edxml.Staff;
import vn.motcua.axis.edxml.TraceHeader;
import vn.motcua.axis.edxml.WrittenDate;
import vn.motcua.axis.edxml.WrittenNumber;
import vn.motcua.axis.edxml.WrittenTime;
import vn.motcua.axis.edxml.writing.PacketWriter;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.office.arrival.Arrival;
import vn.motcua.office.arrival.Arrivals;
import vn.motcua.office.arrival.OwnOrgan;
import vn.motcua.office.book.PaperKind;
import vn.motcua.office.register.Paper;

/** Makes packets of letters. */
@Component
class LetterPackets {

    private final OwnOrgan own;
    private final Letters letters;
    private final Arrivals arrivals;
    private final Intake intake;
    private final Messages messages;
    private final Clock clock;

    LetterPackets(OwnOrgan own, Letters letters, Arrivals arrivals, Intake intake, Messages messages, Clock clock) {
        this.own = own;
        this.letters = letters;
        this.arrivals = arrivals;
        this.intake = intake;
        this.messages = messages;
        this.clock = clock;
    }

    /** The packet as it would be sent now. */
    DocumentPacket of(Letter letter) {
        Organization from = own.of(letter.agency());
        return new DocumentPacket(
                from,
                letter.receivers().stream()
                        .map(to -> Organization.of(to.code(), to.name()))
                        .toList(),
                head(letter, from.id()),
                List.of(new TraceHeader(from.id(), WrittenTime.of(clock.instant()))),
                business(letter),
                letter.files().stream().map(LetterPackets::reference).toList(),
                letter.files().stream().map(LetterPackets::attachment).toList());
    }

    /** The packet's bytes in a file of their own, which whoever reads them to the end throws away. */
    Path write(Letter letter, DocumentPacket packet) throws IOException {
        Path file = Files.createTempFile("letter", ".edxml");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            PacketWriter.write(packet, index -> content(letter.files().get(index)), out);
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private InputStream content(LetterFile file) throws IOException {
        return new BufferedInputStream(intake.open(file.file().id()));
    }

    private DocumentHead head(Letter letter, OrganId from) {
        Paper paper = letter.line().paper();
        Details details = letter.details();
        DocumentCode code = code(letter);
        WrittenDate dated = WrittenDate.of(Optional.ofNullable(paper.dated()).orElseThrow());
        DocumentId id = Optional.ofNullable(name(letter)).orElseGet(() -> DocumentId.byNumber(from, dated, code));
        return new DocumentHead(
                id,
                code,
                details.place(),
                dated,
                type(paper.kind()),
                paper.subject(),
                "",
                new Signer(details.competence(), details.position(), paper.signer()),
                details.due() == null ? WrittenDate.NONE : WrittenDate.of(details.due()),
                new OtherInfo(
                        WrittenNumber.of(paper.urgency().ordinal()),
                        "",
                        "",
                        WrittenNumber.NONE,
                        WrittenNumber.NONE,
                        "",
                        List.of()),
                answers(letter),
                WrittenNumber.of(0),
                List.of(),
                "",
                letter.receivers().stream().map(LetterReceiver::name).limit(20).toList());
    }

    /** A request about a letter bears that letter's name; a new document has none yet. */
    private @org.jspecify.annotations.Nullable DocumentId name(Letter letter) {
        boolean same = letter.act() == Business.Kind.RECALL || letter.act() == Business.Kind.UPDATE;
        return same ? new DocumentId(about(letter)) : null;
    }

    private String about(Letter letter) {
        return Optional.ofNullable(letter.about())
                .flatMap(id -> letters.find(letter.agency(), id))
                .map(Letter::documentId)
                .orElse("");
    }

    private Business business(Letter letter) {
        Details details = letter.details();
        WrittenNumber paper = WrittenNumber.of(details.paper() ? 1 : 0);
        List<Staff> nobody = List.of();
        DocumentId about = new DocumentId(about(letter));
        return switch (letter.act()) {
            case NEW -> new Business.NewDocument(DocumentId.NONE, details.reason(), paper, nobody);
            case RECALL -> new Business.Recall(about, details.reason(), paper, nobody);
            case UPDATE ->
                new Business.Update(
                        about, details.reason(), paper, nobody, WrittenNumber.of(1), WrittenNumber.of(0), List.of());
            case REPLACE ->
                new Business.Replacement(
                        DocumentId.NONE,
                        details.reason(),
                        paper,
                        nobody,
                        List.of(new Business.Replaced(
                                about,
                                letter.receivers().stream()
                                        .map(to -> new OrganId(to.code()))
                                        .toList())));
        };
    }

    private List<ResponseFor> answers(Letter letter) {
        return Optional.ofNullable(letter.details().answers())
                .flatMap(id -> arrivals.find(letter.agency(), id))
                .map(Arrival::cited)
                .stream()
                .toList();
    }

    private DocumentType type(PaperKind kind) {
        return kind.administrative()
                .map(DocumentType::of)
                .orElseGet(() -> new DocumentType(
                        WrittenNumber.NONE, WrittenNumber.of(0), messages.text(Language.VI, kind.word())));
    }

    static DocumentCode code(Letter letter) {
        String reference = letter.line().reference();
        int slash = reference.indexOf('/');
        return slash < 0
                ? new DocumentCode(reference, "")
                : new DocumentCode(reference.substring(0, slash), reference.substring(slash + 1));
    }

    private static ContentReference reference(LetterFile file) {
        return new ContentReference(
                "cid:" + file.file().id(),
                label(file),
                file.file().name(),
                file.file().name());
    }

    private static Attachment attachment(LetterFile file) {
        return new Attachment(
                "cid:" + file.file().id(),
                file.file().name(),
                file.file().name(),
                label(file),
                Attachment.Carriage.PLAIN);
    }

    private static String label(LetterFile file) {
        return file.file().type().orElse(FileType.UNKNOWN).label();
    }
}
