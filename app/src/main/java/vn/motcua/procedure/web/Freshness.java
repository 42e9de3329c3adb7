package vn.motcua.procedure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells programs when what they have is still the same (RFC 9110, conditional requests), so that a catalogue is fetched only when it changed. */
@Component
class Freshness {

    private static final int MINUTES_5 = 300;

    /** Sets the headers; true if the reader has the same already, and was told so. */
    boolean same(HttpServletRequest request, HttpServletResponse response, String state, Instant changed) {
        String tag = "\"" + UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)) + "\"";
        Instant second = changed.truncatedTo(ChronoUnit.SECONDS);
        response.setHeader("ETag", tag);
        response.setHeader(
                "Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(second.atOffset(ZoneOffset.UTC)));
        response.setHeader("Cache-Control", "public, max-age=" + MINUTES_5);
        response.setHeader("Access-Control-Allow-Origin", "*");
        String known = request.getHeader("If-None-Match");
        boolean same = known != null
                ? List.of(known.split("\\s*,\\s*")).contains(tag)
                        || known.strip().equals("*")
                : since(request) >= second.toEpochMilli();
        if (same) response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return same;
    }

    /** Since when the reader has it; long ago if it says so in words that are no date. */
    private static long since(HttpServletRequest request) {
        try {
            return request.getDateHeader("If-Modified-Since");
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
