package vn.motcua.office.letter;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.axis.edxml.Business;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.office.register.LineId;
import vn.motcua.office.sign.LetterToSign;
import vn.motcua.office.sign.SignedLetterTaker;

/** What was signed here is the letter's first file, and says in which part its signer signed. */
@Component
class AttachSigned implements SignedLetterTaker {

    private final Letters letters;
    private final LetterStore store;
    private final Intake intake;

    AttachSigned(Letters letters, LetterStore store, Intake intake) {
        this.letters = letters;
        this.store = store;
        this.intake = intake;
    }

    /** In a letter that was begun before: in the place of the file that was prepared for the signature, if that is there, and else before all others. */
    @Override
    public void take(LetterToSign signed, LineId line) {
        letters.of(signed.agency(), line).stream()
                .filter(one -> one.state() == LetterState.DRAFT)
                .filter(one -> one.act() == Business.Kind.NEW || one.act() == Business.Kind.REPLACE)
                .forEach(draft -> {
                    draft.files().stream()
                            .filter(one -> one.file().id().equals(signed.file()))
                            .forEach(one -> store.removeFile(draft.id(), one.position()));
                    to(draft.id(), draft.details(), signed);
                });
    }

    /** In a draft. */
    void to(long draft, Details said, LetterToSign signed) {
        store.addFirst(draft, intake.find(signed.shown()).orElseThrow());
        List<String> words =
                List.of(Objects.requireNonNull(signed.signer()).words().split(" / "));
        String competence = String.join(" ", words.subList(0, words.size() - 1));
        if (competence.length() > Details.LONGEST || words.getLast().length() > Details.LONGEST) return;
        store.describe(
                draft,
                new Details(
                        competence,
                        words.getLast(),
                        said.place(),
                        said.due(),
                        said.answers(),
                        said.paper(),
                        said.reason()));
    }
}
