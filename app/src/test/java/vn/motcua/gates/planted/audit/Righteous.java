package vn.motcua.gates.planted.audit;

import java.util.List;
import java.util.function.Function;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;

/** Keeps the rules, also by a reference to a constructor and inside a lambda. */
@Operation(
        records = {
            GatesAudit.Done.class,
            GatesAudit.Personal.class,
            GatesAudit.Imprecise.class,
            GatesAudit.TooMuch.class
        })
abstract class Righteous {

    void run(AuditLog log) {
        Function<String, GatesAudit> done = GatesAudit.Done::new;
        Runnable rest = () -> log.recordAll(List.of(
                done.apply("x"),
                new GatesAudit.Personal("x"),
                new GatesAudit.Imprecise(0.5),
                new GatesAudit.TooMuch("x")));
        rest.run();
    }
}
