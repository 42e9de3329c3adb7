package vn.motcua;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.demo.DemoPart;

/**
 * Loads the demo nation in the background of the first start. Each part is one transaction together with the note that it is loaded, so a
 * load that is cut off leaves whole parts behind and goes on with the next at the next start.
 */
@Component
class DemoLoading {

    private static final Logger log = LoggerFactory.getLogger(DemoLoading.class);

    private final boolean wanted;
    private final boolean first;
    private final List<DemoPart> parts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoLoading(
            @Value("${motcua.demo:false}") boolean wanted,
            @Value("${motcua.demo-first:false}") boolean first,
            List<DemoPart> parts,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.wanted = wanted;
        this.first = first;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(DemoPart::order)).toList();
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Tests have it loaded before anybody looks. */
    @EventListener(ApplicationReadyEvent.class)
    void loadFirst() {
        if (wanted && first) load(System.out);
    }

    /** True if this installation shows the demo nation. */
    boolean wanted() {
        return wanted;
    }

    /** Loads what is not loaded yet, in a thread of its own. */
    void start(PrintStream out) {
        if (wanted) Thread.ofVirtual().name("demo").start(() -> load(out));
    }

    /** Loads what is not loaded yet. */
    void load(PrintStream out) {
        List<DemoPart> missing = parts.stream().filter(part -> !loaded(part)).toList();
        if (missing.isEmpty()) return;
        try {
            for (DemoPart part : missing) {
                out.printf("  nạp dữ liệu trình diễn / loading the demo nation: %s…%n", part.name());
                Actors.as(Actor.SYSTEM, () -> transaction.executeWithoutResult(status -> load(part, out)));
            }
            out.printf("  dữ liệu trình diễn đã đủ / the demo nation is complete%n%n");
        } catch (RuntimeException e) {
            log.error("the demo nation could not be loaded", e);
        }
    }

    private void load(DemoPart part, PrintStream out) {
        Progress progress = (done, total, what) -> out.printf("    %s %d/%d%n", what, done, total);
        boolean first = jdbc.sql("insert into kernel.demo_part (name) values (?) on conflict do nothing")
                        .param(part.name())
                        .update()
                == 1;
        if (first) part.load(progress);
    }

    private boolean loaded(DemoPart part) {
        return jdbc.sql("select exists (select from kernel.demo_part where name = ?)")
                .param(part.name())
                .query(Boolean.class)
                .single();
    }
}
