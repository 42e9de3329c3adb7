package vn.motcua.payment.receipt;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.payment.Dong;
import vn.motcua.payment.LineKind;
import vn.motcua.payment.ReceiptState;

/**
 * A receipt.
 *
 * @param row its row
 * @param code by which anybody who has it can have it looked up
 * @param agency who collected
 * @param series the series, such as {@code BLP26T}
 * @param number its number in the series, without gaps
 * @param kind for charges, fees or fines
 * @param amount how much
 * @param state whether it holds
 * @param issued when
 * @param facts what it says
 * @param adjusting true if it says by how much less another holds
 * @param adjusted by how much less it holds
 * @param voided since when it holds no more; {@code null} while it does
 * @param sealed when its file was sealed; {@code null} if it was not
 * @param sealing true while the seal is waited for
 */
public record ReceiptView(
        long row,
        String code,
        AgencyId agency,
        String series,
        int number,
        LineKind kind,
        Dong amount,
        ReceiptState state,
        Instant issued,
        ReceiptFacts facts,
        boolean adjusting,
        Dong adjusted,
        @Nullable Instant voided,
        @Nullable Instant sealed,
        boolean sealing) {

    /** The number as it is printed. */
    public String numberText() {
        return String.format(Locale.ROOT, "%07d", number);
    }

    /** Its number in its series, as it is called. */
    public String called() {
        return series + " " + numberText();
    }

    /** Its file. */
    public String href() {
        return "/payment/receipts/" + code + ".pdf";
    }

    /** A print in another language, for information. */
    public String translationHref() {
        return "/payment/receipts/" + code + "/translation.pdf";
    }
}
