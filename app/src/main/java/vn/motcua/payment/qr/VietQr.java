package vn.motcua.payment.qr;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.motcua.kernel.LegalSource;
import vn.motcua.payment.Dong;
import vn.motcua.payment.spi.PaymentProvider;

/** Writes the text of a VietQR code for one transfer of one amount. */
public final class VietQr {

    /** Where the form of the code is from. */
    public static final LegalSource SOURCE = new LegalSource(
            "EMVCo QRCPS-MPM; VietQR (NAPAS)",
            "",
            LegalSource.Grade.UNVERIFIED,
            "The fields as banking applications read them; the national standard's text was not read");

    private static final String NAPAS = "A000000727";
    private static final String TO_ACCOUNT = "QRIBFTTA";
    private static final String DONG = "704"; // ISO 4217
    private static final int POLYNOMIAL = 0x1021;

    private VietQr() {}

    /** The code's text. The words of the transfer are Latin letters and figures, at most 25. */
    public static String text(PaymentProvider.Beneficiary to, Dong amount, String words) {
        if (!words.matches("[A-Za-z0-9 ]{1,25}")) throw new IllegalArgumentException("words of a transfer: " + words);
        if (!to.bin().matches("[0-9]{6}") || !to.account().matches("[0-9A-Za-z]{4,19}"))
            throw new IllegalArgumentException("no account: " + to.bin() + " " + to.account());
        String account = field("00", to.bin()) + field("01", to.account());
        String body = field("00", "01")
                + field("01", "12")
                + field("38", field("00", NAPAS) + field("01", account) + field("02", TO_ACCOUNT))
                + field("53", DONG)
                + field("54", amount.toString())
                + field("58", "VN")
                + field("62", field("08", words))
                + "6304";
        return body + String.format(Locale.ROOT, "%04X", checksum(body));
    }

    private static String field(String tag, String value) {
        return tag + String.format(Locale.ROOT, "%02d", value.length()) + value;
    }

    /** CRC-16 with the polynomial 1021 and the beginning FFFF (ISO/IEC 13239). */
    private static int checksum(String text) {
        int sum = 0xFFFF;
        for (byte one : text.getBytes(StandardCharsets.US_ASCII)) {
            sum ^= (one & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++)
                sum = (sum & 0x8000) != 0 ? (sum << 1 ^ POLYNOMIAL) & 0xFFFF : sum << 1 & 0xFFFF;
        }
        return sum;
    }
}
