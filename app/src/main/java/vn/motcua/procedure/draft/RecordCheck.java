package vn.motcua.procedure.draft;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.text.Phrase;
import vn.motcua.procedure.record.Remark;

/** What the record itself lacks or has wrong. */
@Component
@Order(100)
class RecordCheck implements RevisionCheck {

    @Override
    public List<Finding> check(Draft draft) {
        return Remark.of(draft.record()).stream()
                .map(remark -> new Finding(
                        new Phrase("procedure.remark.place", List.of(remark.part(), remark.place())),
                        remark.kind().blocks() ? Severity.BLOCKS : Severity.WARNS,
                        new Phrase(remark.kind().key(), List.of()),
                        draft.href() + "/record/" + remark.part().word()))
                .toList();
    }
}
