package vn.motcua.certifiedcopy.deliver;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.Asker;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyNotice;
import vn.motcua.certifiedcopy.RegisterNumber;
import vn.motcua.identity.ProvenNumbers;
import vn.motcua.kernel.AccountId;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.notification.spi.NoticeKinds;

/** Tells whoever asked for a copy, in the transaction in which it happened: in the box of the account whose number it is, and at the addresses given at the counter. */
@Component
public class TellCopyAsker {

    private final ProvenNumbers numbers;
    private final SendNotice send;

    TellCopyAsker(ProvenNumbers numbers, SendNotice send) {
        this.numbers = numbers;
        this.send = send;
    }

    @Bean
    static NoticeKinds certifiedcopyNotices() {
        return new NoticeKinds(List.of(CertifiedCopyNotice.values()));
    }

    /** It is certified. */
    public void certified(CertifiedCopy copy, RegisterNumber number) {
        Asker asker = copy.asker();
        AccountId account = account(asker);
        if (account == null && asker.email().isEmpty() && asker.phone().isEmpty()) return;
        send.run(new Notice(
                CertifiedCopyNotice.CERTIFIED,
                new Recipient(account, asker.email(), asker.phone()),
                copy.agency(),
                List.of(copy.original().title(), number.text()),
                "/vault"));
    }

    private @Nullable AccountId account(Asker asker) {
        return numbers.account(asker.number()).orElse(null);
    }
}
