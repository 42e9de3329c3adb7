package vn.motcua.dossier.fee;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.life.Pinned;
import vn.motcua.payment.Dong;
import vn.motcua.payment.Line;
import vn.motcua.payment.LineKind;
import vn.motcua.procedure.record.ChannelKind;
import vn.motcua.procedure.record.FeeKind;
import vn.motcua.procedure.record.FeeRow;
import vn.motcua.procedure.trial.TrialLine;

/**
 * What a case costs, from the published record and the answers. Three keys of ours stand beside the published ones of a fee: {@code SOLUONGTHEO} names the field
 * whose number the amount is multiplied by, {@code MIENKHI} the yes-or-no field that lets it off, {@code CANCUMIEN} the law that does.
 */
final class CaseFees {

    private static final String COUNTED = "SOLUONGTHEO";
    private static final String EXEMPT = "MIENKHI";
    private static final String GROUND = "CANCUMIEN";
    private static final int MOST = 10_000;

    private CaseFees() {}

    /** Its lines; empty where the record states no amount in đồng, so that whoever receives it says what it costs. */
    static List<Line> of(Pinned pinned, DossierView dossier, ObjectNode answers) {
        List<FeeRow> fees = pinned.line(dossier.caseName(), dossier.channel())
                .or(() -> pinned.line(dossier.caseName(), ChannelKind.IN_PERSON))
                .map(TrialLine::fees)
                .orElse(List.of());
        List<Line> lines = new ArrayList<>();
        for (FeeRow fee : fees) line(fee, dossier, answers).ifPresent(lines::add);
        return lines;
    }

    private static Optional<Line> line(FeeRow fee, DossierView dossier, ObjectNode answers) {
        if (fee.dollars() || fee.number().filter(amount -> amount.signum() > 0).isEmpty()) return Optional.empty();
        int count = count(fee, answers);
        Dong full = Dong.of(fee.number().get()).times(count);
        boolean exempt = answers.path(text(fee, EXEMPT)).asBoolean(false);
        String ground = exempt ? text(fee, GROUND) : "";
        LineKind kind = fee.feeKind().filter(FeeKind.CHARGE::equals).isPresent() ? LineKind.CHARGE : LineKind.FEE;
        String what = dossier.procedureName()
                + (fee.words().isBlank() ? "" : " (" + fee.words().toLowerCase(Locale.forLanguageTag("vi")) + ")");
        String name = count == 1 ? what : what + " × " + count;
        return Optional.of(
                ground.isEmpty() ? Line.of(kind, name, full) : new Line(kind, name, Dong.ZERO, full, ground));
    }

    private static int count(FeeRow fee, ObjectNode answers) {
        String field = text(fee, COUNTED);
        if (field.isEmpty()) return 1;
        int count = answers.path(field).asInt(1);
        return Math.max(1, Math.min(MOST, count));
    }

    private static String text(FeeRow fee, String key) {
        return fee.other().get(key) instanceof String text ? text : "";
    }
}
