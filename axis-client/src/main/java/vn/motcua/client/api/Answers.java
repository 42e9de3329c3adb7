package vn.motcua.client.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import vn.motcua.axis.httpsignature.ContentDigest;
import vn.motcua.axis.httpsignature.Malformed;
import vn.motcua.client.AxisRefused;
import vn.motcua.client.http.Later;
import vn.motcua.client.json.Json;

/** What answers of the interface mean. */
final class Answers {

    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final int MOST = 16 << 20;

    private Answers() {}

    /** The JSON of a good answer; null where it has none. */
    static Json json(HttpResponse<InputStream> answer) throws IOException, AxisRefused {
        refuse(answer);
        return parse(answer);
    }

    /** Throws what a bad answer says. */
    static void refuse(HttpResponse<InputStream> answer) throws IOException, AxisRefused {
        int status = answer.statusCode();
        if (status < 300) return;
        Json problem = parse(answer);
        String sentence = problem.get("title").find().orElse("HTTP " + status);
        boolean running = status == 409 && Later.seconds(answer) > 0;
        if (running || LATER.contains(status)) throw new Later(sentence, Later.seconds(answer));
        if (status >= 500)
            throw new IOException(sentence + " " + problem.get("reference").text());
        throw new AxisRefused(
                problem.get("code").find().orElse("HTTP_" + status),
                sentence,
                problem.get("next").text());
    }

    /** Certificates, DER in base64. */
    static List<X509Certificate> certificates(Json list) throws IOException {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Json one : list.items())
                certificates.add((X509Certificate) factory.generateCertificate(
                        new ByteArrayInputStream(Base64.getDecoder().decode(one.text()))));
        } catch (CertificateException | IllegalArgumentException e) {
            throw new IOException(e);
        }
        return certificates;
    }

    /** How many bytes come. */
    static long length(HttpResponse<InputStream> answer) {
        OptionalLong length = answer.headers().firstValueAsLong("Content-Length");
        return length.orElse(0);
    }

    /** Their hash, where the answer names it. */
    static Optional<String> hash(HttpResponse<InputStream> answer) throws IOException {
        try {
            Optional<String> header = answer.headers().firstValue(ContentDigest.HEADER);
            if (header.isEmpty()) return Optional.empty();
            return ContentDigest.sha256(header.get()).map(HexFormat.of()::formatHex);
        } catch (Malformed e) {
            throw new IOException(e);
        }
    }

    private static Json parse(HttpResponse<InputStream> answer) throws IOException {
        String text = new String(answer.body().readNBytes(MOST), StandardCharsets.UTF_8);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (text.isBlank() || !type.contains("json")) return new Json(null);
        try {
            return Json.read(text);
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }
}
