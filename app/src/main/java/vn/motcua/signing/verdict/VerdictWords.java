package vn.motcua.signing.verdict;

import org.springframework.stereotype.Component;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;

/** One sentence for each verdict. */
@Component
public class VerdictWords {

    private final Messages messages;

    VerdictWords(Messages messages) {
        this.messages = messages;
    }

    /** The sentence, in the reader's language. */
    public String sentence(Language language, SignatureVerdict verdict) {
        return switch (verdict) {
            case SignatureVerdict.Unsigned() -> messages.text(language, "signing.verdict.unsigned");
            case SignatureVerdict.Refuted(SignatureFault fault) ->
                messages.text(language, "signing.verdict.refuted", fault);
            case SignatureVerdict.Intact(SignedBy by, Trust trust, boolean old) -> intact(language, by, trust, old);
        };
    }

    private String intact(Language language, SignedBy by, Trust trust, boolean old) {
        String sentence = trust == Trust.TRUSTED
                ? messages.text(language, "signing.verdict.trusted", by.name())
                : messages.text(language, "signing.verdict.doubted", by.name(), trust);
        return old ? sentence + " " + messages.text(language, "signing.verdict.old", by.algorithm()) : sentence;
    }
}
