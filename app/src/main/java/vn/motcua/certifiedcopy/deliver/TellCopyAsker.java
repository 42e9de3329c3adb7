package vn.motcua.certifiedcopy.deliver;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.Asker;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyNotice;
import vn.motcua.certifiedcopy.RefusalGround;
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
        tell(copy, CertifiedCopyNotice.CERTIFIED, List.of(copy.original().title(), number.text()), "/vault");
    }

    /** It is refused; the letter says why. */
    public void refused(CertifiedCopy copy, RefusalGround ground) {
        tell(copy, CertifiedCopyNotice.REFUSED, List.of(copy.original().title(), ground), "/certifiedcopy/mine");
    }

    /** Nobody did anything about it for so many days, and it was cancelled. */
    public void left(CertifiedCopy copy, long days) {
        tell(copy, CertifiedCopyNotice.LEFT, List.of(copy.original().title(), days), "/certifiedcopy/visits");
    }

    private void tell(CertifiedCopy copy, CertifiedCopyNotice what, List<Object> values, String href) {
        Asker asker = copy.asker();
        AccountId account = account(asker);
        if (account == null && asker.email().isEmpty() && asker.phone().isEmpty()) return;
        send.run(new Notice(what, new Recipient(account, asker.email(), asker.phone()), copy.agency(), values, href));
    }

    private @Nullable AccountId account(Asker asker) {
        return numbers.account(asker.number()).orElse(null);
    }
}
