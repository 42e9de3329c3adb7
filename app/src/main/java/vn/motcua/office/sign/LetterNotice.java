package vn.motcua.office.sign;

import java.util.List;
import vn.motcua.notification.NoticeKind;
import vn.motcua.notification.NoticeValue;
import vn.motcua.notification.NoticeWeight;

/** What clerks and signers of letters are told. What a letter is about stays inside. */
enum LetterNotice implements NoticeKind {
    /** To the signer: a letter waits. */
    LETTER_TO_SIGN(NoticeValue.inside("subject"), NoticeValue.inside("clerk")),
    /** To the clerk: it is signed, and waits for its number. */
    LETTER_SIGNED(NoticeValue.inside("subject"), NoticeValue.inside("signer")),
    /** To the clerk: it came back, and why. */
    LETTER_SENT_BACK(NoticeValue.inside("subject"), NoticeValue.inside("signer"), NoticeValue.inside("reason")),
    /** To the clerks of whoever took over from an agency that ended: it left letters. */
    LETTERS_LEFT(NoticeValue.inside("agency"), NoticeValue.inside("count"));

    private final List<NoticeValue> values;

    LetterNotice(NoticeValue... values) {
        this.values = List.of(values);
    }

    @Override
    public List<NoticeValue> fillings() {
        return values;
    }

    @Override
    public NoticeWeight weight() {
        return NoticeWeight.ASKS;
    }
}
