package vn.motcua.dossier.partner.share;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.text.Fold;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.record.AdministrativeLevel;
import vn.motcua.procedure.record.ChannelKind;
import vn.motcua.procedure.record.Field;
import vn.motcua.procedure.record.LegalBasis;
import vn.motcua.procedure.record.NamedAgency;
import vn.motcua.procedure.record.OwnCode;
import vn.motcua.procedure.record.ProcedureRecord;

/**
 * What the catalogue keeps at hand of a procedure in force.
 *
 * @param code its code
 * @param name its name
 * @param publisher who publishes it, where that is certain
 * @param publisherCode that agency's code as published; empty if none was
 * @param publisherName its name
 * @param block the organisation whose own version it is ({@code H56}); empty for a national one
 * @param levels where it is done, as far as understood
 * @param agencyCodes codes of the agencies that carry it out
 * @param agencyNames their names, folded
 * @param field the one field to which it counts
 * @param kind 1, 2 or 3
 * @param decision number of the decision that published it
 * @param decisionKey by which that decision is asked for
 * @param since the first day of this revision
 * @param online true if it can be applied for online
 * @param serviceLevel how far it is offered online: 2, 3, 4
 * @param bases the legal documents on which it stands
 */
record ListedProcedure(
        String code,
        String name,
        Optional<AgencyId> publisher,
        String publisherCode,
        String publisherName,
        String block,
        Set<AdministrativeLevel> levels,
        Set<String> agencyCodes,
        Set<String> agencyNames,
        Field field,
        String kind,
        String decision,
        String decisionKey,
        LocalDate since,
        boolean online,
        int serviceLevel,
        List<LegalBasis> bases) {

    private static final Pattern OWN = Pattern.compile("[0-9]\\.[0-9]{6}\\.(?:.*\\.)?([A-Z][0-9]{2})(?:\\..*)?");
    private static final String OTHER_FIELD = "Lĩnh vực khác";

    static ListedProcedure of(ProcedureView view) {
        ProcedureRecord record = view.record();
        List<NamedAgency> doing = Stream.of(record.agencies(), record.competent(), record.delegated())
                .flatMap(List::stream)
                .toList();
        Matcher own = OWN.matcher(view.code().text());
        return new ListedProcedure(
                view.code().text(),
                record.name(),
                view.agency(),
                record.agencyCode(),
                view.agencyName(),
                own.matches() ? own.group(1) : "",
                Set.copyOf(record.understoodLevels()),
                doing.stream()
                        .map(NamedAgency::code)
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toSet()),
                doing.stream().map(agency -> Fold.fold(agency.name())).collect(Collectors.toSet()),
                field(record),
                kind(record),
                record.decision(),
                decisionKey(record),
                view.from(),
                record.channels().stream().anyMatch(channel -> channel.kind().equals(Optional.of(ChannelKind.ONLINE))),
                serviceLevel(view),
                record.legalBases());
    }

    /** Exactly one: some clients take the first of several, others the last. */
    static Field field(ProcedureRecord record) {
        return record.firstField().orElse(new Field("", OTHER_FIELD, java.util.Map.of()));
    }

    /** As the contract counts kinds; 3 is any other. */
    static String kind(ProcedureRecord record) {
        return record.kind().matches("[123]") ? record.kind() : "3";
    }

    /** The national key of the decision, or ours where the source has none; empty if no decision is named. */
    static String decisionKey(ProcedureRecord record) {
        if (!record.decisionId().isBlank()) return record.decisionId();
        return record.decision().isBlank()
                ? ""
                : OwnCode.figures(record.decision().strip());
    }

    private static int serviceLevel(ProcedureView view) {
        String stated = view.record().serviceLevel();
        if (stated.matches("[234]")) return Integer.parseInt(stated);
        return view.operated() ? 4 : 3;
    }
}
