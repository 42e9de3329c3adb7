package vn.motcua.certifiedcopy.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.identity.ProvenNumbers;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.payment.Dong;
import vn.motcua.payment.Line;
import vn.motcua.payment.LineKind;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.Obligations;
import vn.motcua.payment.Payer;
import vn.motcua.payment.life.EndObligation;
import vn.motcua.payment.life.Owe;
import vn.motcua.payment.refund.AskWhetherKept;

/** What is owed for a copy, with the module of payments. It knows a copy by a subject that changes with what was paid, so that each sum is counted once. */
@Component
public class CopyMoney {

    private static final String SUBJECT = "certifiedcopy:";

    private final Obligations obligations;
    private final Owe owe;
    private final EndObligation end;
    private final AskWhetherKept kept;
    private final ProvenNumbers numbers;
    private final Messages messages;

    CopyMoney(
            Obligations obligations,
            Owe owe,
            EndObligation end,
            AskWhetherKept kept,
            ProvenNumbers numbers,
            Messages messages) {
        this.obligations = obligations;
        this.owe = owe;
        this.end = end;
        this.kept = kept;
        this.numbers = numbers;
        this.messages = messages;
    }

    /** The copy that a subject is about, if one. */
    static Optional<CopyId> copy(String subject) {
        if (!subject.startsWith(SUBJECT)) return Optional.empty();
        return CopyId.parse(subject.substring(SUBJECT.length()).replaceFirst(":.*", ""));
    }

    /** What is asked for now, or was last; empty where nothing was. */
    public Optional<ObligationView> of(CertifiedCopy copy) {
        return obligations.about(subject(copy)).stream().findFirst();
    }

    /** Asks for what is still to be paid. */
    void ask(CertifiedCopy copy) {
        String title = messages.text(
                Language.VI, "certifiedcopy.fee.title", copy.original().title(), copy.pages());
        owe.run(new Owe.Command(
                copy.agency(),
                subject(copy),
                title,
                new Payer(
                        copy.asker().name(),
                        copy.asker().number(),
                        "",
                        numbers.account(copy.asker().number()).orElse(null)),
                List.of(Line.of(LineKind.CHARGE, title, new Dong(copy.fee() - copy.paid()))),
                false,
                null));
    }

    /** It is asked for no longer, as the pages are compared again. */
    void takeBack(CertifiedCopy copy) {
        of(copy).filter(one -> one.state() == ObligationState.OPEN).ifPresent(one -> end.cancel(one.id()));
    }

    /** Nothing comes of it: what is open is asked for no longer, and of what was paid the treasurer says whether it goes back. */
    void endWithNothing(CertifiedCopy copy, String why) {
        long paid = 0;
        while (true) {
            List<ObligationView> asked = obligations.about(subject(copy.id(), paid));
            long before = paid;
            for (ObligationView one : asked) {
                kept.run(one.id(), why);
                if (one.state() == ObligationState.PAID) paid += one.amount().amount();
            }
            if (paid == before) return;
        }
    }

    private static String subject(CertifiedCopy copy) {
        return subject(copy.id(), copy.paid());
    }

    private static String subject(CopyId copy, long paid) {
        return SUBJECT + copy + (paid == 0 ? "" : ":" + paid);
    }
}
