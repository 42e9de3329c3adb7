package vn.motcua.payment.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.motcua.payment.Dong;
import vn.motcua.payment.spi.PaymentProvider;
import vn.motcua.portal.component.QrCode;

/** The picture of a VietQR code, read by an independent decoder, and its fields, taken apart by code that shares nothing with ours. */
class VietQrTests {

    private static final PaymentProvider.Beneficiary TREASURY =
            new PaymentProvider.Beneficiary("970436", "VCB", "0011009988776", "KHO BAC NHA NUOC");

    @Test
    void thePictureSaysWhomToPayHowMuchAndForWhat() throws Exception {
        String text = VietQr.text(TREASURY, new Dong(24_000), "MCABCDEF123456");
        String seen = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new Grey(picture(QrCode.png(text))))))
                .getText();
        Map<String, String> fields = parts(seen);
        assertThat(fields.get("00")).isEqualTo("01");
        assertThat(fields.get("01")).isEqualTo("12"); // for one payment
        assertThat(fields.get("53")).isEqualTo("704");
        assertThat(fields.get("54")).isEqualTo("24000");
        assertThat(fields.get("58")).isEqualTo("VN");
        assertThat(parts(part(fields, "62"))).containsEntry("08", "MCABCDEF123456");
        Map<String, String> account = parts(part(fields, "38"));
        assertThat(account).containsEntry("00", "A000000727").containsEntry("02", "QRIBFTTA");
        assertThat(parts(part(account, "01"))).containsEntry("00", "970436").containsEntry("01", "0011009988776");
        assertThat(fields.get("63")).isEqualTo(sum(seen.substring(0, seen.length() - 4)));
    }

    @Test
    void theSumOfThisTestIsTheOneOfTheStandard() {
        assertThat(sum("123456789")).isEqualTo("29B1");
    }

    private static String part(Map<String, String> fields, String tag) {
        return fields.getOrDefault(tag, "");
    }

    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            int length = Integer.parseInt(text.substring(at + 2, at + 4));
            parts.put(text.substring(at, at + 2), text.substring(at + 4, at + 4 + length));
            at += 4 + length;
        }
        return parts;
    }

    /** CRC-16 by dividing bit strings, as one does it on paper. */
    private static String sum(String text) {
        StringBuilder bits = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.US_ASCII))
            bits.append(String.format("%8s", Integer.toBinaryString(one & 0xFF)).replace(' ', '0'));
        bits.append("0".repeat(16));
        for (int i = 0; i < 16; i++) bits.setCharAt(i, bits.charAt(i) == '0' ? '1' : '0');
        String divisor = "10001000000100001";
        for (int at = 0; at + 16 < bits.length(); at++)
            if (bits.charAt(at) == '1')
                for (int i = 0; i < 17; i++)
                    bits.setCharAt(at + i, bits.charAt(at + i) == divisor.charAt(i) ? '0' : '1');
        return String.format("%04X", Integer.parseInt(bits.substring(bits.length() - 16), 2));
    }

    private static BufferedImage picture(String data) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1))));
    }

    /** A picture as the decoder takes it. */
    private static final class Grey extends LuminanceSource {
        private final BufferedImage image;

        Grey(BufferedImage image) {
            super(image.getWidth(), image.getHeight());
            this.image = image;
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            byte[] line = row.length < getWidth() ? new byte[getWidth()] : row;
            for (int x = 0; x < getWidth(); x++) line[x] = (byte) (image.getRGB(x, y) & 0xFF);
            return line;
        }

        @Override
        public byte[] getMatrix() {
            byte[] all = new byte[getWidth() * getHeight()];
            for (int y = 0; y < getHeight(); y++)
                System.arraycopy(getRow(y, new byte[getWidth()]), 0, all, y * getWidth(), getWidth());
            return all;
        }
    }
}
