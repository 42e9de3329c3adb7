package vn.motcua.notification.deliver;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Letters as mail servers write them, in our own words. */
final class BounceLetters {

    private BounceLetters() {}

    /** With the headers of our letter, as most servers do. */
    static byte[] withHeaders(long delivery, UUID word, String action, String address) {
        return letter("text/rfc822-headers", headers(delivery, word), action, "5.1.1", address);
    }

    /** With our whole letter. */
    static byte[] withLetter(long delivery, UUID word, String address) {
        return letter(
                "message/rfc822", headers(delivery, word) + "\r\nĐến nhận tại một cửa\r\n", "failed", "5.2.2", address);
    }

    static String headers(long delivery, UUID word) {
        return "From: mot-cua@cong.example\r\nTo: lan@thu.example\r\nMessage-ID: <" + delivery + "." + word
                + ".thong-bao@cong.example>\r\nSubject: =?UTF-8?Q?H=E1=BB=93_s=C6=A1?=\r\n";
    }

    static byte[] letter(String type, String ours, String action, String status, String address) {
        return """
                From: MAILER-DAEMON@thu.example
                To: mot-cua@cong.example
                Subject: Undelivered
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

                --b1
                Content-Type: text/plain; charset=utf-8

                It could not be delivered.

                --b1
                Content-Type: message/delivery-status

                Reporting-MTA: dns; thu.example
                Arrival-Date: Thu, 26 Nov 2026 08:00:00 +0700

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 no such user

                --b1
                Content-Type: %s

                %s
                --b1--
                """.replace("\n", "\r\n")
                .formatted(address, action, status, type, ours)
                .getBytes(StandardCharsets.UTF_8);
    }
}
