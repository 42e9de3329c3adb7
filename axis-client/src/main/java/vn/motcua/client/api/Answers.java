package vn.motcua.client.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
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
