package vn.motcua.certifiedcopy.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

/** What is owed for a copy, with the module of payments, which alone knows what was paid and what went back. Each sum that is asked for after another was paid has a name of its own under that of the copy. */
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
        return all(copy).stream().findFirst();
    }

    /** What was paid for it, less what went back: in đồng. */
    long paid(CertifiedCopy copy) {
        return obligations.kept(subject(copy)).amount();
    }

    /** Asks for what is still to be paid, unless something is asked for already. */
    void ask(CertifiedCopy copy) {
        List<ObligationView> all = all(copy);
        if (all.stream().anyMatch(one -> one.state() == ObligationState.OPEN)) return;
        String title = messages.text(
                Language.VI, "certifiedcopy.fee.title", copy.original().title(), copy.pages());
        owe.run(new Owe.Command(
                copy.agency(),
                free(copy, all),
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
        all(copy).stream().filter(one -> one.state() == ObligationState.OPEN).forEach(one -> end.cancel(one.id()));
    }

    /** Nothing comes of it: what is open is asked for no longer, and of what was paid the treasurer says whether it goes back. */
    void endWithNothing(CertifiedCopy copy, String why) {
        all(copy).forEach(one -> kept.run(one.id(), why));
    }

    private List<ObligationView> all(CertifiedCopy copy) {
        return obligations.under(subject(copy));
    }

    /** The first name under which nothing was paid: what was stands under its own. */
    private static String free(CertifiedCopy copy, List<ObligationView> all) {
        Set<String> paid = all.stream()
                .filter(one -> one.state() == ObligationState.PAID)
                .map(ObligationView::subject)
                .collect(Collectors.toSet());
        String subject = subject(copy);
        for (int next = 1; paid.contains(subject); next++) subject = subject(copy) + ":" + next;
        return subject;
    }

    private static String subject(CertifiedCopy copy) {
        return SUBJECT + copy.id();
    }
}
