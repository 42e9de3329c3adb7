package vn.motcua;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.database.StartupFailure;

/**
 * An outside database as a person names it: {@code postgresql://user:password@host:port/database}, or as JDBC writes it.
 *
 * @param url the JDBC address, without the user
 * @param user the user, or {@code null} if the address names none
 * @param password the password, or {@code null}
 */
record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {

    /** Where the address may stand so that it shows in no list of processes. */
    static final String VARIABLE = "MOTCUA_DATABASE_URL";

    static DatabaseAddress parse(String text) {
        if (text.startsWith("jdbc:postgresql:")) return new DatabaseAddress(text, null, null);
        try {
            URI uri = new URI(text.replaceFirst("^postgres://", "postgresql://"));
            if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null) throw refused(text);
            String who = uri.getRawUserInfo();
            int colon = who == null ? -1 : who.indexOf(':');
            String rest = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            return new DatabaseAddress(
                    "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + rest,
                    who == null ? null : decoded(colon < 0 ? who : who.substring(0, colon)),
                    who == null || colon < 0 ? null : decoded(who.substring(colon + 1)));
        } catch (URISyntaxException e) {
            throw refused(text);
        }
    }

    Connection connect() throws SQLException {
        return user == null ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, password);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static StartupFailure refused(String text) {
        String shown = text.replaceFirst("//[^@/]*@", "//…@");
        return new StartupFailure(
                "--database-url phải có dạng postgresql://user:password@host:port/database, không phải \"" + shown
                        + "\".",
                "--database-url has the form postgresql://user:password@host:port/database, not \"" + shown + "\".");
    }
}
