package vn.motcua.client.api;

import java.util.List;
import vn.motcua.client.Outlook;
import vn.motcua.client.json.Json;

/** Reads the answer to a dry run. */
final class Outlooks {

    private Outlooks() {}

    static Outlook of(Json answer) {
        return new Outlook(
                answer.get("ready").yes(),
                answer.get("mostBytes").number(),
                obstacles(answer),
                answer.get("receivers").items().stream().map(Outlooks::receiver).toList());
    }

    private static Outlook.Receiver receiver(Json one) {
        return new Outlook.Receiver(
                one.get("to").text(),
                one.get("found").text(),
                one.get("agency").text(),
                one.get("name").text(),
                one.get("basis").items().stream().map(Json::text).toList(),
                obstacles(one),
                one.get("signatureAsked").yes(),
                usual(one.get("taken")),
                usual(one.get("answered")));
    }

    private static List<Outlook.Obstacle> obstacles(Json of) {
        return of.get("obstacles").items().stream()
                .map(one -> new Outlook.Obstacle(
                        one.get("code").text(),
                        one.get("title").text(),
                        one.get("next").text()))
                .toList();
    }

    private static Outlook.Usual usual(Json one) {
        return new Outlook.Usual(
                one.get("cases").number(),
                one.get("halfSeconds").number(),
                one.get("mostSeconds").number());
    }
}
