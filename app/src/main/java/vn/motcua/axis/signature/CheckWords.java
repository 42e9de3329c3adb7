package vn.motcua.axis.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.signing.pdf.PdfWords;
import vn.motcua.signing.verdict.VerdictWords;

/** What was found about a packet's signatures, in sentences: first of the packet, then of each PDF file. */
@Component
public class CheckWords {

    private final SignatureChecks checks;
    private final VerdictWords verdicts;
    private final PdfWords pdfs;
    private final Messages messages;

    CheckWords(SignatureChecks checks, VerdictWords verdicts, PdfWords pdfs, Messages messages) {
        this.checks = checks;
        this.verdicts = verdicts;
        this.pdfs = pdfs;
        this.messages = messages;
    }

    /** The sentences for a packet; none if it holds nothing to look at, or nobody has looked yet. */
    public List<String> of(Language language, long packet) {
        Optional<SignatureCheck> check = checks.find(packet);
        return check.isEmpty() ? List.of() : sentences(language, check.get());
    }

    private List<String> sentences(Language language, SignatureCheck check) {
        JudgedPacket own = check.own();
        if (own == null) return List.of(); // the packet's state says that nobody has looked at it
        List<String> all = new ArrayList<>();
        String sentence = verdicts.sentence(language, own.verdict());
        all.add(own.bySender() ? sentence : sentence + " " + messages.text(language, "axis.signature.stranger"));
        for (FileVerdict file : check.files())
            pdfs.sentences(language, file.verdict())
                    .forEach(one -> all.add(messages.text(language, "axis.signature.file", file.name(), one)));
        return all;
    }
}
