package vn.motcua.client.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.client.Outlook;
import vn.motcua.kernel.text.Words;

/** What a dry run answered, as people read it. */
record OutlookLines(Words words) {

    List<String> of(Outlook outlook) {
        List<String> lines = new ArrayList<>();
        Table table = new Table()
                .row(
                        words.t("client.column.to"),
                        words.t("client.outlook.name"),
                        words.t("client.outlook.taken"),
                        words.t("client.outlook.answered"));
        outlook.receivers()
                .forEach(one -> table.row(
                        one.to(), one.name().isEmpty() ? "–" : one.name(), usual(one.taken()), usual(one.answered())));
        lines.addAll(table.lines());
        outlook.receivers().stream()
                .filter(one -> one.found().equals("successor"))
                .forEach(one -> lines.add(
                        words.t("client.outlook.successor", one.to(), one.name(), String.join("; ", one.basis()))));
        outlook.obstacles().forEach(one -> lines.add(one.sentence() + ". " + one.next()));
        outlook.receivers()
                .forEach(one ->
                        one.obstacles().forEach(obstacle -> lines.add(obstacle.sentence() + ". " + obstacle.next())));
        lines.add(words.t(outlook.ready() ? "client.outlook.ready" : "client.outlook.refused"));
        return lines;
    }

    private String usual(Outlook.Usual usual) {
        if (usual.cases() == 0) return words.t("client.outlook.unknown");
        return words.t("client.outlook.usual", time(usual.halfSeconds()), time(usual.mostSeconds()), usual.cases());
    }

    private String time(long seconds) {
        Duration time = Duration.ofSeconds(seconds);
        if (time.isZero()) return words.t("client.outlook.rarely");
        if (time.toMinutes() < 60) return words.t("client.outlook.minutes", Math.max(1, time.toMinutes()));
        return time.toHours() < 48
                ? words.t("client.outlook.hours", time.toHours())
                : words.t("client.outlook.days", time.toDays());
    }
}
