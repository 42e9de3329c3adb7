package vn.motcua.conformance.mapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.testing.line.Line;
import vn.motcua.testing.line.Reply;

/** One site of an agency's one-stop system: an account, a way to the portal, and the session that it keeps once it has signed in. */
final class Site {

    static final String LOGIN = "/mapi/login";

    final Portal portal;
    final Account account;
    private final Way way;
    private @Nullable String session;

    Site(Portal portal, Account account) {
        this(portal, account, Way.PLAIN, null);
    }

    private Site(Portal portal, Account account, Way way, @Nullable String session) {
        this.portal = portal;
        this.account = account;
        this.way = way;
        this.session = session;
    }

    /** The same site, in the same session, by another way. */
    Site by(Way other) {
        return new Site(portal, account, other, session());
    }

    /** The same site with another session, whatever it may be. */
    Site with(String other) {
        return new Site(portal, account, way, other);
    }

    /** The same site, in the same session, that writes another code for its agency. */
    Site writing(String code) {
        return new Site(portal, account.writing(code), way, session());
    }

    /** Another site of the same system, which has not signed in yet. */
    Site sister() {
        return new Site(portal, account, way, null);
    }

    /** The session that it keeps. */
    String session() {
        if (session == null) session = login().succeeded().session();
        return session;
    }

    Answer login() {
        return login(Body.of("username", account.username(), "password", account.password()));
    }

    Answer login(JsonNode body) {
        return post(LOGIN, body.toString());
    }

    /** The envelope, with the parameters of the service beside it. */
    ObjectNode envelope(String service, @Nullable Object... parameters) {
        ObjectNode body = Body.of("session", session(), "madonvi", account.agency(), "service", service);
        Body.add(body, parameters);
        return body;
    }

    /** Calls a service. */
    Answer ask(String service, @Nullable Object... parameters) {
        return send(envelope(service, parameters));
    }

    /** Sends a whole body to the services. */
    Answer send(JsonNode body) {
        return post(way.endpoint(), body.toString());
    }

    Answer post(String path, String body) {
        long begun = System.nanoTime();
        Reply reply = raw(path, body);
        return Answer.of(reply, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** What comes back, whatever it is. */
    Reply raw(String path, String body) {
        return raw(path, body.getBytes(StandardCharsets.UTF_8));
    }

    Reply raw(String path, byte[] body) {
        try (Line line = new Line(portal.port())) {
            return line.exchange(way.request(path, body));
        }
    }

    Answer insert(ObjectNode... dossiers) {
        return synchronise("False", dossiers);
    }

    Answer update(ObjectNode... dossiers) {
        return synchronise("True", dossiers);
    }

    Answer synchronise(Object isUpdating, ObjectNode... dossiers) {
        return ask("DongBoHoSoMC", "isUpdating", isUpdating, "data", Body.list(dossiers));
    }

    Answer report(ObjectNode... steps) {
        return ask("CapNhatTienDoHoSoMC", "data", Body.list(steps));
    }

    /** What the portal holds of a dossier: nothing, or one. */
    List<Item> lookUp(String code) {
        return ask("TraCuuHoSo", "mahoso", code).succeeded().rows();
    }

    /** What the portal holds of a dossier that it must hold. */
    Item stored(String code) {
        List<Item> found = lookUp(code);
        assertThat(found).as("what the portal has of " + code).hasSize(1);
        return found.getFirst();
    }
}
