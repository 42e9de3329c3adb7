package vn.motcua.dossier.desk.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.desk.DeskWords;
import vn.motcua.dossier.desk.InboxQuery;
import vn.motcua.dossier.desk.InboxView;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.flow.NationalStatus;

/** What an address of an inbox asks for: {@code view}, {@code q}, {@code procedure}, {@code step}, {@code status}; and the way back to it. */
final class InboxAsked {

    private static final int LONGEST = 1000;

    private InboxAsked() {}

    static InboxQuery of(Form form) {
        return new InboxQuery(
                view(form.value("view")),
                form.value("q"),
                form.value("procedure"),
                form.value("step"),
                status(form.value("status")));
    }

    /** The inbox from which somebody came, as the field {@code from} holds it; the whole inbox if it holds nothing that can be read. */
    static InboxQuery from(Form form) {
        try {
            return of(parsed(form.value("from")));
        } catch (Refused | IllegalArgumentException unreadable) {
            return new InboxQuery(InboxView.ALL, "", "", "", null);
        }
    }

    /** The end of an address that leads back. */
    static String kept(InboxQuery from) {
        return "from=" + DeskWords.encoded(DeskWords.href(from).substring("/dossier/desk?".length()));
    }

    private static Form parsed(String query) {
        Map<String, String[]> values = new LinkedHashMap<>();
        if (query.length() <= LONGEST)
            for (String pair : query.split("&")) {
                int at = pair.indexOf('=');
                if (at > 0)
                    values.put(
                            pair.substring(0, at),
                            new String[] {URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8)});
            }
        return Form.sent(values);
    }

    private static InboxView view(String text) {
        if (text.isEmpty()) return InboxView.ALL;
        return Stream.of(InboxView.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refused.at("view", KernelRefusal.NOT_UNDERSTOOD, text));
    }

    private static @Nullable NationalStatus status(String text) {
        if (text.isEmpty()) return null;
        if (!text.matches("\\d{1,2}")) throw Refused.at("status", KernelRefusal.NOT_UNDERSTOOD, text);
        return NationalStatus.of(Integer.parseInt(text))
                .orElseThrow(() -> Refused.at("status", KernelRefusal.NOT_UNDERSTOOD, text));
    }
}
