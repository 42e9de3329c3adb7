package vn.motcua.axis.edxml;

import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.kernel.text.Worded;

/** The nine statuses of QĐ 28/2018/QĐ-TTg; their codes were seen in practice. How they follow each other is {@code DocumentLifecycle}. */
public enum StatusCode implements Worded {
    /** In the receiver's system; no clerk has looked at it. */
    ARRIVED("01"),
    /** Not taken, with a reason: wrong addressee, invalid signature, incomplete. */
    REFUSED("02"),
    /** Entered in the register of documents in. */
    ACCEPTED("03"),
    /** Given by a leader to a unit or person. */
    ASSIGNED("04"),
    IN_PROGRESS("05"),
    FINISHED("06"),
    /** The sender asks for the document back, or to have it updated. */
    TAKE_BACK("13"),
    /** The receiver agrees to the recall or update. */
    AGREED("15"),
    /** The receiver declines the recall or update. */
    DECLINED("16");

    private final String code;

    StatusCode(String code) {
        this.code = code;
    }

    /** The two digits in the packet. */
    public String code() {
        return code;
    }

    /** True for those that the sender of the document tells; the others are the receiver's. */
    public boolean sender() {
        return this == TAKE_BACK;
    }

    /** The status with this code. */
    public static Optional<StatusCode> of(String code) {
        return Stream.of(values()).filter(status -> status.code.equals(code)).findFirst();
    }
}
