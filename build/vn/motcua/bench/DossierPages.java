package vn.motcua.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.factor.Demand;
import vn.motcua.identity.factor.Factor;
import vn.motcua.identity.session.CookieNames;
import vn.motcua.identity.session.SignIn;
import vn.motcua.identity.session.SignInSession;

/**
 * The pages on which dossiers are followed and worked on, asked for over HTTP by whoever is signed in, while four hundred dossiers wait at the ward: the
 * citizen's own dossier with its timeline, the officer's inbox, a dossier at the desk, and the leader's view. (Look-ups without an account are throttled.)
 */
final class DossierPages {

    private static final int WAITING = 400;

    private final ConfigurableApplicationContext context;
    private final int port;
    private final List<DossierView> dossiers = new ArrayList<>();
    private final String citizen;
    private final String officer;
    private final String leader;

    DossierPages(DossierLife life) {
        context = life.context();
        port = life.port();
        for (int i = 0; i < WAITING; i++) {
            DossierId id = life.handIn();
            if (i % 4 == 0) life.first(id);
            dossiers.add(context.getBean(Dossiers.class).find(id).orElseThrow());
        }
        citizen = cookie(life.account("LAN"));
        officer = cookie(life.account("DUC"));
        leader = cookie(life.account("VINH"));
    }

    /** A session, every factor shown just now, as the sign-in pages would make it. */
    private String cookie(Account account) {
        Instant now = context.getBean(Clock.class).instant();
        boolean official = account.kind() == AccountKind.OFFICIAL;
        SignIn signIn = new SignIn(
                account.id().value(),
                now,
                official ? Map.of(Factor.PASSWORD, now, Factor.TOTP, now) : Map.of(Factor.PASSWORD, now),
                official ? Demand.TWO_FACTORS : Demand.ONE_FACTOR,
                null, null);
        String id = saved(context.getBean(FindByIndexNameSessionRepository.class), signIn, account);
        return context.getBean(CookieNames.class).of("session") + "=" + Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private <S extends Session> String saved(FindByIndexNameSessionRepository<S> to, SignIn signIn, Account account) {
        S session = to.createSession();
        session.setAttribute(SignInSession.ATTRIBUTE, context.getBean(SignInSession.class).text(signIn));
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.id().toString());
        session.setMaxInactiveInterval(SignInSession.idle(account.kind()));
        to.save(session);
        return session.getId();
    }

    /** Asks for a page of the turn-th dossier. */
    private interface Address {
        String of(DossierView dossier);
    }

    /** The same pages as calls of a rush. */
    List<DossierSpike.Call> calls() {
        List<DossierSpike.Call> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            DossierView one = dossiers.get(i);
            calls.add(page(citizen, "/dossier/mine/" + one.code()));
            calls.add(page(officer, i % 2 == 0 ? "/dossier/desk" : "/dossier/desk/" + one.id().value()));
            calls.add(page("", i % 2 == 0 ? "/" : "/dossier/track"));
            calls.add(page(i % 4 == 0 ? leader : "", i % 4 == 0 ? "/dossier/watch" : "/procedure"));
        }
        return calls;
    }

    private static DossierSpike.Call page(String cookie, String path) {
        return new DossierSpike.Call(
                "GET " + path + " HTTP/1.1\r\nAccept: text/html\r\n" + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n"),
                new byte[0],
                answer -> answer.status() == 200,
                answer -> answer.status() == 429);
    }

    static void heading() {
        System.out.println("""

                stored            page                              lanes   a second  p50 ms  p99 ms  CPU-ms (with the client's)""");
    }

    void measure(DossierLife life, String when, int lanes, int seconds) throws Exception {
        line(life, when, "the citizen's own dossier", lanes, seconds, citizen, one -> "/dossier/mine/" + one.code());
        line(life, when, "inbox", lanes, seconds, officer, one -> "/dossier/desk");
        line(life, when, "inbox, by name", lanes, seconds, officer, one -> "/dossier/desk?q=nguyen+thi");
        line(life, when, "a dossier at the desk", lanes, seconds, officer, one -> "/dossier/desk/" + one.id().value());
        line(life, when, "leader's view", lanes, seconds, leader, one -> "/dossier/watch");
    }

    private void line(DossierLife life, String when, String page, int lanes, int seconds, String cookie, Address address) throws Exception {
        Measured.of(lanes, seconds, () -> 0, number -> asking(cookie, address, number)); // until it is compiled
        Measured asked = Measured.of(lanes, seconds, life::cpuMillis, number -> asking(cookie, address, number));
        System.out.printf(
                Locale.ROOT,
                "%-18s %-32s %6d %10.0f %7.1f %7.1f %7.2f%n",
                when, page, lanes, asked.rate(), asked.percentile(50), asked.percentile(99), asked.cpu());
    }

    private Measured.Step asking(String cookie, Address address, int number) throws IOException {
        HttpLine line = new HttpLine(port);
        int[] turn = {number};
        return () -> {
            String path = address.of(dossiers.get(turn[0]++ % dossiers.size()));
            byte[] page = line.ask("GET " + path + " HTTP/1.1\r\nAccept: text/html\r\nCookie: " + cookie + "\r\n", new byte[0]);
            if (page.length < 1_000) throw new IOException("no page at " + path);
            return true;
        };
    }
}
