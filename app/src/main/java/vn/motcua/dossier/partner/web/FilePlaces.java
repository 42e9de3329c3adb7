package vn.motcua.dossier.partner.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.partner.PartnerRefusal;
import vn.motcua.dossier.partner.PartnerView;

/**
 * Who fetches files just now: a few at a time, so that whoever reads slowly keeps nobody from asking, and fewer for each account, so that nobody keeps all others from reading. A place is taken before a file is asked for, as
 * its owner is told of each that is given.
 */
@Component
class FilePlaces {

    private static final int ALL = 8;
    private static final int EACH = 2;

    private final Map<Long, Integer> taken = new HashMap<>();

    /** Given back when it is closed. */
    interface Place extends AutoCloseable {

        /** For whoever needs none. */
        Place NONE = () -> {};

        @Override
        void close();
    }

    /** A place for this account; refused while there is none. */
    synchronized Place take(PartnerView partner) {
        int own = taken.getOrDefault(partner.id(), 0);
        int all = taken.values().stream().mapToInt(Integer::intValue).sum();
        if (own >= EACH || all >= ALL) throw PartnerRefusal.BUSY.because();
        taken.put(partner.id(), own + 1);
        return () -> leave(partner.id());
    }

    private synchronized void leave(long partner) {
        taken.computeIfPresent(partner, (id, own) -> own == 1 ? null : own - 1);
    }
}
