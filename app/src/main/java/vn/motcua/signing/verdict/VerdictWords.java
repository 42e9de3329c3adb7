package vn.motcua.signing.verdict;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;

/** One sentence for each verdict. */
@Component
public class VerdictWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Messages messages;

    VerdictWords(Messages messages) {
        this.messages = messages;
    }

    /** The sentence, in the reader's language. */
    public String sentence(Language language, SignatureVerdict verdict) {
        return switch (verdict) {
            case SignatureVerdict.Unsigned() -> messages.text(language, "signing.verdict.unsigned");
            case SignatureVerdict.Refuted(SignatureFault fault)
            when fault == SignatureFault.ALGORITHM_UNKNOWN -> messages.text(language, "signing.verdict.unknown");
            case SignatureVerdict.Refuted(SignatureFault fault) ->
                messages.text(language, "signing.verdict.refuted", fault);
            case SignatureVerdict.Intact(SignedBy by, Trust trust, boolean old, SignedWhen when) ->
                intact(language, by, trust, old) + time(language, when);
        };
    }

    private String time(Language language, SignedWhen when) {
        Instant proven = when.provenAt();
        if (proven != null) return " " + messages.text(language, "signing.pdf.proven", written(proven));
        Instant claimed = when.claimedAt();
        return claimed == null ? "" : " " + messages.text(language, "signing.pdf.claimed", written(claimed));
    }

    private static String written(Instant at) {
        return TIME.format(ZonedDateTime.ofInstant(at, DatabaseClock.VIETNAM));
    }

    private String intact(Language language, SignedBy by, Trust trust, boolean old) {
        String sentence = trust == Trust.TRUSTED
                ? messages.text(language, "signing.verdict.trusted", by.name())
                : messages.text(language, "signing.verdict.doubted", by.name(), trust);
        return old ? sentence + " " + messages.text(language, "signing.verdict.old", by.algorithm()) : sentence;
    }
}
