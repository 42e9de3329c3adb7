package vn.motcua.payment.receipt;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Words;

/**
 * A receipt on paper.
 *
 * @param words in which language it is printed: Vietnamese, or a translation for information
 * @param receipt what it says
 * @param sealed true for what is sealed next: what is printed alone says that it is not
 * @param qr the address at which it can be looked up, as a picture
 */
public record ReceiptSheet(Words words, ReceiptView receipt, boolean sealed, String qr) {

    /** A sentence of the form. */
    public String t(String key, Object... args) {
        return words.t(key, args);
    }

    /** The language of the paper. */
    public String language() {
        return words.language().tag();
    }

    /** What it is called. */
    public String title() {
        return words.t(PaperTitle.of(receipt));
    }

    /** An amount with separators. */
    public String money(long amount) {
        return String.format(words.language().locale(), "%,d", amount);
    }

    /** The amount in words. */
    public String spelled() {
        String text = MoneyInWords.vietnamese(receipt.amount().amount());
        return text.substring(0, 1).toUpperCase(Locale.forLanguageTag("vi")) + text.substring(1);
    }

    /** Day and hour in figures. */
    public String moment() {
        return DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy")
                .format(receipt.issued().atZone(DatabaseClock.VIETNAM));
    }
}
