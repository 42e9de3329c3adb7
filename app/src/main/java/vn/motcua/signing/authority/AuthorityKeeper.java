package vn.motcua.signing.authority;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.CertificateKind;

/** Keeps the authority working, in a thread of its own and never on the way of a start: keys at the first start, fresh lists, new keys in time. */
@Component
class AuthorityKeeper implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(AuthorityKeeper.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final SetUpAuthority setUp;
    private final SignRevocationList lists;
    private volatile @Nullable Thread thread;
    private boolean failed;

    AuthorityKeeper(SetUpAuthority setUp, SignRevocationList lists) {
        this.setUp = setUp;
        this.lists = lists;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread = Thread.ofVirtual().name("signing-keeper").start(this::keep);
    }

    @Override
    public void destroy() throws InterruptedException {
        Thread keeper = thread;
        if (keeper == null) return;
        keeper.interrupt();
        keeper.join(Duration.ofSeconds(5));
    }

    private void keep() {
        while (!Thread.currentThread().isInterrupted()) {
            Actors.as(Actor.SYSTEM, this::round);
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** One round; what fails is tried again at the next, and told once. */
    void round() {
        try {
            setUp.run();
            lists.ifDue(CertificateKind.ROOT);
            lists.ifDue(CertificateKind.ISSUING);
            failed = false;
        } catch (Refused refused) {
            if (!failed)
                log.error(
                        "the authority's certificates are in the database, and their keys are not to be had ({}): not in the data folder, or files are refused or the token is away",
                        refused.refusal());
            failed = true;
        } catch (RuntimeException e) {
            if (!failed && !Thread.currentThread().isInterrupted())
                log.error("the authority could not be kept; it is tried again", e);
            failed = true;
        }
    }
}
