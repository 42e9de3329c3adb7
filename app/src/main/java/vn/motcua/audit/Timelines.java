package vn.motcua.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.reading.Entries;
import vn.motcua.audit.reading.Line;
import vn.motcua.audit.reading.Wording;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.portal.component.TimelineEntry;

/**
 * What happened to a thing, newest first, for the pages of the module that owns it; hand the items to the component {@code portal.component.timeline}.
 * The owner has decided who may see the thing; whether the reader learns who acted is the owner's to say too.
 */
@Component
@Transactional(readOnly = true)
public class Timelines {

    private final Entries entries;
    private final Wording wording;
    private final Access access;
    private final Actors actors;

    Timelines(Entries entries, Wording wording, Access access, Actors actors) {
        this.entries = entries;
        this.wording = wording;
        this.access = access;
        this.actors = actors;
    }

    /**
     * One page of a thing's timeline.
     *
     * @param withActors true to tell who acted; false for pages of the public
     */
    public Slice<TimelineEntry> of(AuditSubject subject, Paging paging, Language language, boolean withActors) {
        boolean auditor = access.allows(actors.current(), AuditPermission.READ.code(), null);
        List<Line> lines = wording.of(entries.of(subject, paging.offset(), paging.size()), language);
        return new Slice<>(lines, paging, entries.count(subject)).map(line -> shown(line, withActors, auditor));
    }

    private static TimelineEntry shown(Line line, boolean withActors, boolean auditor) {
        return new TimelineEntry(
                line.at(),
                line.sentence(),
                withActors ? line.who() : null,
                line.why(),
                auditor && line.inTree() ? "/audit/entries/" + line.entry().leaf() : null);
    }
}
