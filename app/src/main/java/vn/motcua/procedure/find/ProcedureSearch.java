package vn.motcua.procedure.find;

import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.find.FindRows.Mark;

/**
 * Finds procedures in people's own words. The index lies in this process's memory; each search first asks the database, with one look-up, whether the
 * catalogue was changed since, by whichever node, and takes in what was. Which revision holds follows from the day of the search alone.
 */
@Component
public class ProcedureSearch {

    private static final int AT_ONCE = 8;
    private static final int PATIENCE_SECONDS = 5;

    private final FindRows rows;
    private final Procedures procedures;
    private final Shelf shelf;
    private final ReentrantLock renewing = new ReentrantLock();
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private Map<Long, Mark> marks = new HashMap<>();
    private volatile Stand stand;

    /** The index, and how often the catalogue had been changed when it was made. */
    private record Stand(long changes, ShelfView view) {}

    ProcedureSearch(FindRows rows, Procedures procedures, SiteWords words) {
        this.rows = rows;
        this.procedures = procedures;
        shelf = new Shelf(new LifeEvents(), words.list());
        stand = new Stand(-1, shelf.view());
    }

    /** Makes the index when the application has started, so that nobody waits for it. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("procedure-index").start(this::current);
    }

    /** One page of what a person may have meant, best first; what is in force today only. */
    public FindAnswer find(FindQuery query, Paging paging) {
        return on(procedures.today(), query, paging);
    }

    /** What is in force on a day, today or later. */
    FindAnswer on(LocalDate today, FindQuery query, Paging paging) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS))
                throw Refused.because(KernelRefusal.TOO_MANY_REQUESTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.because(KernelRefusal.TOO_MANY_REQUESTS);
        }
        try {
            return find(today, query, paging);
        } finally {
            turns.release();
        }
    }

    private FindAnswer find(LocalDate today, FindQuery query, Paging paging) {
        ShelfView view = current();
        while (!view.hold()) view = current();
        try {
            return new Search(view, today).find(query, paging);
        } finally {
            view.release();
        }
    }

    private ShelfView current() {
        long changes = rows.changes();
        if (stand.changes() < changes) renew(changes);
        return stand.view();
    }

    private void renew(long changes) {
        renewing.lock();
        try {
            if (stand.changes() >= changes) return;
            LocalDate today = procedures.today();
            Map<Long, Mark> now = rows.marks(today);
            Set<Long> changed = changed(now);
            List<Findable> revisions = rows.of(changed, today);
            stand = new Stand(changes, changed.isEmpty() ? stand.view() : shelf.put(changed, revisions));
            marks = now;
        } finally {
            renewing.unlock();
        }
    }

    /** The procedures of which a revision came, went, or got another end. */
    private Set<Long> changed(Map<Long, Mark> now) {
        Set<Long> changed = new HashSet<>();
        now.forEach((id, mark) -> {
            if (!mark.equals(marks.get(id))) changed.add(mark.procedure());
        });
        marks.forEach((id, mark) -> {
            if (!now.containsKey(id)) changed.add(mark.procedure());
        });
        return changed;
    }

    /** How many revisions the index holds. */
    public int size() {
        return current().size();
    }

    /** How much memory the index takes, in bytes. */
    public long bytes() {
        renewing.lock();
        try {
            return shelf.bytes();
        } finally {
            renewing.unlock();
        }
    }

    @PreDestroy
    void end() {
        shelf.close();
    }
}
