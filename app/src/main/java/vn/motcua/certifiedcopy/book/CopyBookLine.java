package vn.motcua.certifiedcopy.book;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.revoke.RevocationGround;

/**
 * A line of the book, with the columns that the form has (Thông tư 01/2020/TT-BTP; the form is from memory).
 *
 * @param number số chứng thực
 * @param copy which copy
 * @param day ngày, tháng, năm chứng thực
 * @param person họ, tên của người yêu cầu chứng thực
 * @param title tên của bản chính giấy tờ, văn bản
 * @param pages how many pages that has
 * @param signer họ, tên, chức danh người ký chứng thực
 * @param fee phí, in đồng
 * @param revoked since when it counts no more; {@code null} while it does
 * @param ground why
 */
public record CopyBookLine(
        int number,
        CopyId copy,
        LocalDate day,
        String person,
        String title,
        int pages,
        String signer,
        long fee,
        @Nullable Instant revoked,
        @Nullable RevocationGround ground) {

    /** Số bản sao đã được chứng thực: an electronic copy is one, however often it is opened. */
    public static final int COPIES = 1;

    @Override
    public String toString() {
        return "CopyBookLine[" + number + "]"; // never a person in a log
    }
}
