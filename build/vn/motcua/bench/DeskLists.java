package vn.motcua.bench;

import java.util.Locale;
import vn.motcua.dossier.desk.Inbox;
import vn.motcua.dossier.desk.InboxQuery;
import vn.motcua.dossier.desk.InboxView;
import vn.motcua.dossier.desk.Watch;
import vn.motcua.dossier.desk.WatchQuery;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.access.Actors;
import vn.motcua.procedure.flow.StepRole;

/** The lists that officers look at all day: the inbox of a one-stop officer with some hundred dossiers, and the leader's view of what is late. */
final class DeskLists {

    private static final int WAITING = 400;

    private final DossierLife life;
    private final Inbox inbox;
    private final Watch watch;

    DeskLists(DossierLife life) {
        this.life = life;
        this.inbox = life.bean(Inbox.class);
        this.watch = life.bean(Watch.class);
    }

    /** Hands in what waits while it is measured; of every four one is accepted. */
    void prepare() {
        for (int i = 0; i < WAITING; i++) {
            var id = life.handIn();
            if (i % 4 == 0) life.first(id);
        }
    }

    void line(String when, int lanes, int seconds) throws Exception {
        row(when, "inbox", lanes, seconds, () -> Actors.as(
                life.officer(StepRole.ONE_STOP),
                () -> !inbox.look(new InboxQuery(InboxView.ALL, "", "", "", null), new Paging(1, 50)).lines().items().isEmpty()));
        row(when, "inbox, by name", lanes, seconds, () -> Actors.as(
                life.officer(StepRole.ONE_STOP),
                () -> !inbox.look(new InboxQuery(InboxView.ALL, "nguyen thi", "", "", null), new Paging(1, 50)).lines().items().isEmpty()));
        row(when, "leader's view", lanes, seconds, () -> Actors.as(
                life.officer(StepRole.LEADER), () -> watch.look(new WatchQuery(30, 0, "", ""), new Paging(1, 50)).coming() >= 0));
    }

    private void row(String when, String what, int lanes, int seconds, Measured.Step look) throws Exception {
        Measured measured = Measured.of(lanes, seconds, life::cpuMillis, number -> look);
        System.out.printf(
                Locale.ROOT,
                "%-18s %-16s %5d %11.0f %7.1f %7.1f %6.2f%n",
                when, what, lanes, measured.rate(), measured.percentile(50), measured.percentile(99), measured.cpu());
    }

    static void heading() {
        System.out.println("""

                stored             list             lanes    per second  p50 ms  p99 ms CPU-ms""");
    }
}
