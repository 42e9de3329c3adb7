package vn.motcua.office.sign;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.motcua.directory.people.OfficialAccounts;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.notification.spi.NoticeKinds;

/** Tells signers what waits for them and clerks what became of it, in the transaction in which it happened. */
@Component
class TellAboutLetters {

    private final OfficialAccounts accounts;
    private final SendNotice send;

    TellAboutLetters(OfficialAccounts accounts, SendNotice send) {
        this.accounts = accounts;
        this.send = send;
    }

    @Bean
    static NoticeKinds officeLetterNotices() {
        return new NoticeKinds(List.of(LetterNotice.values()));
    }

    void waits(LetterToSign letter, LetterToSign.Signer signer) {
        accounts.account(signer.official())
                .ifPresent(account -> send.run(new Notice(
                        LetterNotice.LETTER_TO_SIGN,
                        Recipient.of(account),
                        letter.agency(),
                        List.of(letter.text().subject(), letter.clerkName()),
                        letter.signerHref())));
    }

    /** To whose turn it is now; to the clerk, if all signed. */
    void signed(LetterToSign letter, String name, Optional<LetterToSign.Signer> next) {
        if (next.isPresent()) waits(letter, next.get());
        else clerk(letter, LetterNotice.LETTER_SIGNED, List.of(letter.text().subject(), name));
    }

    void sentBack(LetterToSign letter, String reason) {
        String name = Objects.requireNonNull(letter.signer()).name();
        clerk(letter, LetterNotice.LETTER_SENT_BACK, List.of(letter.text().subject(), name, reason));
    }

    /** That an agency ended and left so many letters to whoever took over. */
    void left(AccountId clerk, AgencyId heir, String name, int count) {
        send.run(new Notice(
                LetterNotice.LETTERS_LEFT,
                Recipient.of(clerk),
                heir,
                List.of(name, count),
                "/office/" + heir + "/to-sign?state=" + SigningState.DRAFT));
    }

    private void clerk(LetterToSign letter, LetterNotice kind, List<Object> values) {
        if (letter.clerk() != null)
            send.run(new Notice(kind, Recipient.of(letter.clerk()), letter.agency(), values, letter.href()));
    }
}
