package vn.motcua.axis.edxml;

/**
 * Number and symbol of a document (số, ký hiệu).
 *
 * @param number mostly digits, not always: {@code 74b}
 * @param notation such as {@code VPCP-KSTT}
 */
public record DocumentCode(String number, String notation) {

    /** In one text, as letters cite it: {@code 1234/VPCP-KSTT}. */
    public String text() {
        return number + "/" + notation;
    }
}
