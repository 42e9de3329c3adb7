package vn.motcua.dossier.partner.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.dossier.partner.PartnerAccess;
import vn.motcua.dossier.partner.PartnerRefusal;
import vn.motcua.dossier.partner.PartnerView;
import vn.motcua.dossier.partner.Speaking;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.ForMachines;
import vn.motcua.portal.Crowd;

/**
 * The interface between agencies' one-stop systems and the portal: sign-in, and every service on both of its paths. Clients give up after six
 * seconds; nothing here waits for anybody's files.
 */
@Controller
@ForMachines
class MapiController {

    private static final int MEGABYTES_AT_ONCE = 192;
    private static final int LARGEST_SIGN_IN = 64 << 10;
    private static final int PATIENCE_SECONDS = 4;

    private final Semaphore memory = new Semaphore(MEGABYTES_AT_ONCE, true);
    private final Crowd calls;
    private final PartnerAccess access;
    private final Speaking speaking;
    private final Map<String, MapiService> services;
    private final FilePlaces files;
    private final MapiAnswers answers;

    MapiController(
            @Value("${motcua.dossier.partner.calls-at-once:32}") int atOnce,
            @Value("${motcua.dossier.partner.calls-in-line:512}") int line,
            PartnerAccess access,
            Speaking speaking,
            List<MapiService> services,
            FilePlaces files,
            MapiAnswers answers) {
        this.calls = new Crowd(atOnce, line, Duration.ofSeconds(PATIENCE_SECONDS));
        this.access = access;
        this.speaking = speaking;
        this.services =
                services.stream().collect(Collectors.toMap(service -> lower(service.name()), service -> service));
        this.files = files;
        this.answers = answers;
    }

    @PostMapping({"/mapi/login", PartnerDoors.OLDER_ADAPTER + "/mapi/login", PartnerDoors.NEWER_ADAPTER + "/mapi/login"
    })
    void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        MapiBody body = MapiBody.read(request, LARGEST_SIGN_IN, () -> {});
        enter();
        try {
            String session = access.signIn(body.get("username"), body.get("password"), request.getRemoteAddr());
            answers.signedIn(response, session, access.partner(session).success());
        } finally {
            calls.leave();
        }
    }

    @PostMapping({
        "/mapi/g",
        "/mapi/p",
        PartnerDoors.OLDER_ADAPTER + "/mapi/g",
        PartnerDoors.OLDER_ADAPTER + "/mapi/p",
        PartnerDoors.NEWER_ADAPTER + "/mapi/g",
        PartnerDoors.NEWER_ADAPTER + "/mapi/p"
    })
    void call(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AtomicInteger megabytes = new AtomicInteger();
        try {
            MapiBody body = MapiBody.read(request, MapiBody.MOST_BYTES, () -> room(megabytes));
            answer(body, response);
        } finally {
            memory.release(megabytes.get());
        }
    }

    private void answer(MapiBody body, HttpServletResponse response) throws IOException {
        enter();
        try {
            PartnerView partner = access.partner(body.find("session").orElseThrow(PartnerRefusal.NO_SESSION::because));
            MapiService service = service(body.get("service"));
            MapiCall call = new MapiCall(partner, speaking.of(partner, body.get("madonvi")), body);
            try (FilePlaces.Place _ = service.givesFile() ? files.take(partner) : FilePlaces.Place.NONE) {
                Reply reply = Actors.as(Actor.machine(call.voice().agency().id()), () -> service.answer(call));
                answers.reply(response, reply, partner.success());
            }
        } finally {
            calls.leave();
        }
    }

    /** Once a call has come to its end, it waits a moment for its turn; when too many wait, it is told so in the words of its contract. */
    private void enter() {
        if (!calls.enter()) throw PartnerRefusal.BUSY.because();
    }

    /** Waits a moment for the memory that the next megabyte of a body may need: nobody is given more than what has come. */
    private void room(AtomicInteger held) {
        try {
            if (memory.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                held.incrementAndGet();
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw PartnerRefusal.BUSY.because();
    }

    private MapiService service(String name) {
        MapiService service = services.get(lower(name));
        if (service == null) throw PartnerRefusal.SERVICE_UNKNOWN.at("service", name);
        return service;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @ExceptionHandler
    void refused(Exception why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.refuse(response, request, why);
    }
}
