package vn.motcua.identity.signon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.motcua.identity.guard.Network;
import vn.motcua.identity.guard.SignInPace;
import vn.motcua.identity.session.Visitor;
import vn.motcua.identity.signon.Asked;
import vn.motcua.identity.signon.EndSignOn;
import vn.motcua.identity.signon.GrantSignOn;
import vn.motcua.identity.signon.NextStep;
import vn.motcua.identity.signon.RawQuery;
import vn.motcua.identity.signon.ReadRequest;
import vn.motcua.identity.signon.SignOnProblem;
import vn.motcua.identity.signon.StoredRequests;
import vn.motcua.portal.PublicAddress;

/** The way from an application's request to its answer: straight, where nothing has to be shown; else by the pages that are due, one by one. */
@Component
class Walk {

    static final String CONTINUED = "/identity/sign-on/";

    /** From one network: many people may sit behind it. */
    private static final int BURST = 2_000;

    private static final Duration EACH = Duration.ofSeconds(1);

    private final ReadRequest read;
    private final NextStep next;
    private final GrantSignOn grant;
    private final EndSignOn end;
    private final StoredRequests requests;
    private final SignInPace pace;
    private final PublicAddress address;
    private final Clock clock;

    Walk(
            ReadRequest read,
            NextStep next,
            GrantSignOn grant,
            EndSignOn end,
            StoredRequests requests,
            SignInPace pace,
            PublicAddress address,
            Clock clock) {
        this.read = read;
        this.next = next;
        this.grant = grant;
        this.end = end;
        this.requests = requests;
        this.pace = pace;
        this.address = address;
        this.clock = clock;
    }

    /** A request comes in. */
    ResponseEntity<Void> begin(RawQuery query, HttpServletRequest request) {
        Asked origin = read.origin(query);
        Instant now = clock.instant();
        try {
            Asked asked = read.whole(query, origin);
            NextStep.Due due = next.of(asked, Visitor.now().orElse(null), now);
            if (due == NextStep.Due.NOTHING && asked.silent() && somebodyElse(query))
                throw SignOnProblem.of("login_required", "somebody else is signed in");
            if (due == NextStep.Due.NOTHING) return answer(asked);
            if (asked.silent()) throw SignOnProblem.of(due.error(), "nothing may be shown");
            pace.stranger("authorize", Network.of(request), BURST, EACH);
            return to(page(due, requests.keep(asked.client().id(), query, now)));
        } catch (SignOnProblem problem) {
            return to(told(origin, problem.error(), problem.description()));
        }
    }

    /** True if the application means somebody else than whoever is here. */
    private boolean somebodyElse(RawQuery query) {
        return query.get("id_token_hint").isPresent()
                && query.get("id_token_hint")
                        .flatMap(end::behind)
                        .filter(one -> one.account()
                                .equals(Visitor.now().orElseThrow().owner().id()))
                        .isEmpty();
    }

    /** The request that waits, read anew. */
    Asked asked(StoredRequests.Stored stored) {
        return read.whole(stored.query(), read.origin(stored.query()));
    }

    /** What is due for it now. */
    NextStep.Due due(Asked asked, StoredRequests.Stored stored) {
        return next.of(asked, Visitor.now().orElse(null), stored.createdAt());
    }

    /** Sends the person back with a code. */
    <T> ResponseEntity<T> answer(Asked asked) {
        Visitor here = Visitor.now().orElseThrow();
        return to(asked.answer("code=" + grant.grant(asked, here), address.origin()));
    }

    /** Where the person is sent back to with a problem. */
    String told(Asked asked, String error, String description) {
        return asked.answer(
                "error=" + error + "&error_description=" + URLEncoder.encode(description, StandardCharsets.UTF_8),
                address.origin());
    }

    /** The page that is due for the request kept under this word. */
    static String page(NextStep.Due due, String word) {
        String back = "?back=" + URLEncoder.encode(CONTINUED + word, StandardCharsets.UTF_8);
        return switch (due) {
            case SIGN_IN -> "/identity/sign-in" + back;
            case CONFIRM -> "/identity/confirm" + back;
            case SECOND_FACTOR -> "/identity/set-up" + back;
            case OTHER_ACCOUNT, CONSENT, NOTHING -> CONTINUED + word;
        };
    }

    static <T> ResponseEntity<T> to(String location) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, location)
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
