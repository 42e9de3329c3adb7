package vn.motcua.office.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyState;
import vn.motcua.directory.search.AgencyHit;
import vn.motcua.directory.search.AgencyQuery;
import vn.motcua.directory.search.AgencySearch;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;

/** Who belongs to a group of receivers today. */
@Component
class GroupMembers {

    private final AgencySearch search;
    private final Agencies agencies;

    GroupMembers(AgencySearch search, Agencies agencies) {
        this.search = search;
        this.agencies = agencies;
    }

    /** Those that carry a code by which a packet can name them; the sender is none of its own receivers. */
    List<LetterReceiver> of(ReceiverGroup group, AgencyId sender) {
        boolean below = group == ReceiverGroup.UNITS_BELOW;
        AgencyQuery query =
                new AgencyQuery("", agencies.today(), group.kinds(), below ? sender : null, Set.of(AgencyState.OPEN));
        List<LetterReceiver> members = new ArrayList<>();
        search.each(query, hit -> {
            boolean meant = !hit.id().equals(sender) && (!below || sender.equals(hit.parent()));
            String code = code(hit);
            if (meant && !code.isEmpty())
                members.add(new LetterReceiver(hit.id(), code, hit.names().full()));
        });
        return members;
    }

    private static String code(AgencyHit hit) {
        String code = hit.codes().get(CodeSystem.QD20);
        return code != null ? code : hit.codes().getOrDefault(CodeSystem.QCVN102, "");
    }
}
