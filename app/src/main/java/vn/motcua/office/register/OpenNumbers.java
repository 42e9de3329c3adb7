package vn.motcua.office.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.book.Direction;

/** Numbers out that are there before their document was signed here: reserved, or registered by hand, and neither cancelled nor sent. */
@Component
public class OpenNumbers {

    private final Lines lines;
    private final LineStore store;
    private final JdbcClient jdbc;

    OpenNumbers(Lines lines, LineStore store, JdbcClient jdbc) {
        this.lines = lines;
        this.store = store;
        this.jdbc = jdbc;
    }

    /**
     * A line for which a letter can be prepared.
     *
     * @throws Refused if the agency has none such, it is cancelled, its letter was sent, or another one is prepared for it
     */
    @Transactional(readOnly = true)
    public RegisterLine find(AgencyId agency, LineId id) {
        return free(lines.find(agency, id).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND)));
    }

    /** The same, held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RegisterLine hold(AgencyId agency, LineId id) {
        return free(store.hold(agency, id));
    }

    private RegisterLine free(RegisterLine line) {
        if (gone(line) || meant(line)) throw OfficeRefusal.NUMBER_TAKEN.because(line.called());
        return line;
    }

    /** True if it can be no document's any more that is signed only now. */
    boolean gone(RegisterLine line) {
        return line.direction() != Direction.OUTGOING
                || line.state() == LineState.CANCELLED
                || jdbc.sql("""
                                select exists (select from office.letter where line = :line and state = 'SENT')
                                    or exists (select from office.to_sign where line = :line)""")
                        .param("line", line.id().value())
                        .query(Boolean.class)
                        .single();
    }

    /** True if a letter is on its way to a signature for it. */
    boolean meant(RegisterLine line) {
        return jdbc.sql("select exists (select from office.to_sign where meant = ? and state <> 'DISCARDED')")
                .param(line.id().value())
                .query(Boolean.class)
                .single();
    }
}
