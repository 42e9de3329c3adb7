package vn.motcua.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.motcua.kernel.text.Language;

/**
 * What came back.
 *
 * @param status the HTTP status
 * @param type the content type, or empty
 * @param body the text
 */
record Answer(int status, String type, String body) {

    private static final Pattern INSIDE = Pattern.compile(
            "Exception\\b|\\bat (?:vn\\.motcua|org\\.|java\\.|jdk\\.)|\\bSQLState\\b|org\\.springframework|org\\.apache|PSQLException|Whitelabel|Apache Tomcat");
    private static final Pattern BARE_KEY = Pattern.compile("\\b[a-z]+\\.refusal\\.[A-Z_]+");

    /** What is wrong with it as an answer to bad input. */
    List<String> complaints(Language language) {
        List<String> found = new ArrayList<>();
        boolean protocol = status == 501 || status == 505; // a coding or version of HTTP that there is not
        if (status >= 500 && !protocol) found.add("a fault: " + status);
        if (INSIDE.matcher(body).find()) found.add("shows the inside: " + excerpt(INSIDE));
        if (BARE_KEY.matcher(body).find()) found.add("shows a bare key: " + excerpt(BARE_KEY));
        if (status >= 400 && type.startsWith("text/html")) page(language, found);
        return found;
    }

    private void page(Language language, List<String> found) {
        Document page = Jsoup.parse(body);
        Element root = page.selectFirst("html");
        Element sentence = page.selectFirst("h1");
        if (root == null || !root.attr("lang").equals(language.tag())) found.add("is not in the reader's language");
        if (sentence == null || sentence.text().isBlank()) found.add("says nothing");
    }

    private String excerpt(Pattern pattern) {
        var matcher = pattern.matcher(body);
        return matcher.find()
                ? body.substring(Math.max(0, matcher.start() - 60), Math.min(body.length(), matcher.end() + 60))
                : "";
    }
}
