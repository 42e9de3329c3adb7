package vn.motcua.conformance.sso;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import vn.motcua.identity.demo.DemoPerson;

/** A sign-in with a live session costs few statements, and none of them only to say that the session was used a moment ago. */
class SignOnStatementsTests extends SsoTest {

    /** What the threads of jobs do meanwhile is none of it. */
    private static final String SERVING = "tomcat";

    @Test
    void aSignInTakesAtMostSeventeenStatements() {
        Portal portal = portal();
        Browser lan = browser(DemoPerson.LAN);
        whole(portal, lan); // keys and whatever else is looked up once
        List<String> statements = counted(() -> whole(portal, lan));
        LoggerFactory.getLogger(getClass())
                .info("a sign-in takes {} statements:\n{}", statements.size(), String.join("\n", statements));
        assertThat(statements).hasSizeBetween(10, 17);
    }

    private static void whole(Portal portal, Browser browser) {
        Answer tokens = portal.token(Portal.returned(browser.peek(portal.authorize("")), "code"));
        assertThat(portal.userInfo(tokens.json().path("access_token").asString())
                        .status())
                .isEqualTo(200);
    }

    private static List<String> counted(Runnable what) {
        Logger log = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                String text = event.getFormattedMessage();
                boolean statement = text.startsWith("Executing") && text.contains("[");
                if (statement && event.getThreadName().contains(SERVING)) seen.add(text);
            }
        };
        Level before = log.getLevel();
        appender.start();
        log.setLevel(Level.DEBUG);
        log.addAppender(appender);
        try {
            what.run();
        } finally {
            log.setLevel(before);
            log.detachAppender(appender);
        }
        return List.copyOf(seen);
    }
}
