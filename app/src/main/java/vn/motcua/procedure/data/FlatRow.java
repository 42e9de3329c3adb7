package vn.motcua.procedure.data;

import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.kernel.text.Csv;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.record.AdministrativeLevel;
import vn.motcua.procedure.record.Audience;
import vn.motcua.procedure.record.ChannelKind;
import vn.motcua.procedure.record.Field;
import vn.motcua.procedure.record.LegalBasis;
import vn.motcua.procedure.record.Outcome;
import vn.motcua.procedure.record.ProcedureRecord;

/** A procedure in one line of a table, for those who count: lists are joined with {@code "; "}. */
public final class FlatRow {

    /** The heading. */
    public static final String HEADING = Csv.line(List.of(
            "code",
            "code_ours",
            "name",
            "agency",
            "decision",
            "revision",
            "valid_from",
            "fields",
            "levels",
            "audiences",
            "channels",
            "papers",
            "results",
            "legal_bases",
            "operated"));

    private static final String AND = "; ";

    private FlatRow() {}

    /** The line. */
    public static String of(ProcedureView view) {
        ProcedureRecord record = view.record();
        return Csv.line(List.of(
                view.code().text(),
                view.code().ours(),
                record.name(),
                view.agencyName(),
                record.decision(),
                view.number(),
                view.from(),
                record.fields().stream().map(Field::name).collect(Collectors.joining(AND)),
                record.understoodLevels().stream()
                        .map(AdministrativeLevel::word)
                        .collect(Collectors.joining(AND)),
                record.audiences().stream().map(Audience::name).collect(Collectors.joining(AND)),
                record.channels().stream()
                        .flatMap(one -> one.kind().stream())
                        .distinct()
                        .map(ChannelKind::name)
                        .collect(Collectors.joining(AND)),
                record.allPapers().filter(paper -> !paper.note()).count(),
                record.outcomes().stream().map(Outcome::name).collect(Collectors.joining(AND)),
                record.legalBases().stream().map(LegalBasis::number).collect(Collectors.joining(AND)),
                view.operated()));
    }
}
