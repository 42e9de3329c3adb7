package vn.motcua.office.letter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.axis.DocumentEvent;
import vn.motcua.axis.DocumentFit;
import vn.motcua.axis.DocumentLife;
import vn.motcua.axis.DocumentLifecycle;
import vn.motcua.axis.DocumentParty;
import vn.motcua.axis.edxml.Business;
import vn.motcua.axis.exchange.Deliveries;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;

/** What can still be asked about a letter that was sent, by the table of a document's life. */
@Component
public class LetterLives {

    private final Deliveries deliveries;

    LetterLives(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** The requests that the table admits at one receiver at least; none about what is no document of its own. */
    public List<Business.Kind> open(Letter letter) {
        return Stream.of(Business.Kind.RECALL, Business.Kind.UPDATE, Business.Kind.REPLACE)
                .filter(act -> !open(letter, act).isEmpty())
                .toList();
    }

    /** The receivers at which the table admits a request. */
    Set<AgencyId> open(Letter letter, Business.Kind act) {
        Set<AgencyId> open = new HashSet<>();
        for (DeliveryView one : all(letter))
            if (one.stage() != null && one.request() != null) {
                DocumentLife life = new DocumentLife(one.stage(), one.request());
                boolean fits = DocumentLifecycle.step(life, DocumentEvent.of(act), DocumentParty.SENDER)
                                .fit()
                        == DocumentFit.FITS;
                if (fits) open.add(one.addressed() == null ? one.receiver() : one.addressed());
            }
        return open;
    }

    private List<DeliveryView> all(Letter letter) {
        List<DeliveryView> all = new ArrayList<>();
        if (letter.docId() == null) return all;
        for (int page = 1; all.size() < letter.receivers().size(); page++) {
            List<DeliveryView> some = deliveries
                    .of(letter.docId(), new Paging(page, Paging.MAX_SIZE))
                    .items();
            if (some.isEmpty()) break;
            all.addAll(some);
        }
        return all;
    }
}
