package vn.motcua.dossier.partner.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.Procedures;

/** The public catalogue at hand, read anew when it changed: clients ask for all of it, and give up after six seconds. */
@Component
class SharedProcedures {

    private final Procedures procedures;
    private volatile @Nullable Held held;

    SharedProcedures(Procedures procedures) {
        this.procedures = procedures;
    }

    /** All procedures in force, by code. */
    List<ListedProcedure> all() {
        String stamp = procedures.stamp();
        Held now = held;
        return now != null && now.stamp.equals(stamp) ? now.procedures : read(stamp);
    }

    /** Read before anybody waits for it. */
    @Scheduled(
            initialDelayString = "${motcua.dossier.partner.catalogue-every:60s}",
            fixedDelayString = "${motcua.dossier.partner.catalogue-every:60s}")
    void warm() {
        all();
    }

    /** One of them, whole. */
    Optional<ProcedureView> find(String code) {
        return ProcedureCode.parse(code).flatMap(procedures::inForce);
    }

    private synchronized List<ListedProcedure> read(String stamp) {
        Held now = held;
        if (now != null && now.stamp.equals(stamp)) return now.procedures;
        List<ListedProcedure> all = new ArrayList<>();
        procedures.eachInForce(procedures.today(), view -> all.add(ListedProcedure.of(view)));
        held = new Held(stamp, List.copyOf(all));
        return all;
    }

    private record Held(String stamp, List<ListedProcedure> procedures) {}
}
