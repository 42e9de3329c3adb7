package vn.motcua.procedure.find;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.record.AdministrativeLevel;
import vn.motcua.procedure.record.AudienceKind;
import vn.motcua.procedure.record.Field;
import vn.motcua.procedure.record.LifeEvent;
import vn.motcua.procedure.record.Outcome;
import vn.motcua.procedure.record.Paper;
import vn.motcua.procedure.record.ProcedureRecord;

/**
 * What search knows of one revision of a procedure.
 *
 * @param revision the revision's id
 * @param procedure the procedure's id
 * @param code its code
 * @param name its name
 * @param fields the fields it belongs to
 * @param agency who published it; empty if nobody says
 * @param levels where it is done
 * @param audiences who may apply
 * @param events the events of life that its record names; empty if it names none
 * @param operated true if it can be applied for with its own form
 * @param from its first day
 * @param until the day after its last, if it ends
 * @param keywords words under which its officers want it found, and what it leads to
 * @param papers what is to be brought
 */
public record Findable(
        long revision,
        long procedure,
        String code,
        String name,
        List<String> fields,
        String agency,
        Set<AdministrativeLevel> levels,
        Set<AudienceKind> audiences,
        Set<LifeEvent> events,
        boolean operated,
        LocalDate from,
        @Nullable LocalDate until,
        String keywords,
        String papers) {

    public Findable {
        fields = List.copyOf(fields);
        levels = Set.copyOf(levels);
        events = Set.copyOf(events);
        audiences = Set.copyOf(audiences);
    }

    /** What search knows of a published record. */
    public static Findable of(Place place, ProcedureRecord record) {
        return new Findable(
                place.revision(),
                place.procedure(),
                place.code(),
                record.name(),
                record.fields().stream().map(Field::name).toList(),
                place.agency(),
                some(AdministrativeLevel.class, record.understoodLevels()),
                some(
                        AudienceKind.class,
                        record.audiences().stream()
                                .flatMap(one -> one.kind().stream())
                                .toList()),
                some(LifeEvent.class, record.understoodLifeEvents()),
                place.operated(),
                place.from(),
                place.until(),
                keywords(record),
                String.join(" ", record.allPapers().map(Paper::name).toList()));
    }

    /**
     * Where a record stands in the catalogue.
     *
     * @param revision the revision's id
     * @param procedure the procedure's id
     * @param code the procedure's code
     * @param agency who published it; empty if nobody says
     * @param operated true if it has a form and steps of its own
     * @param from its first day
     * @param until the day after its last, if it ends
     */
    public record Place(
            long revision,
            long procedure,
            String code,
            String agency,
            boolean operated,
            LocalDate from,
            @Nullable LocalDate until) {}

    private static <E extends Enum<E>> Set<E> some(Class<E> type, List<E> some) {
        Set<E> all = EnumSet.noneOf(type);
        all.addAll(some);
        return all;
    }

    private static String keywords(ProcedureRecord record) {
        return record.keywords() + " " + record.englishName() + " "
                + String.join(" ", record.outcomes().stream().map(Outcome::name).toList());
    }

    /** The same without the texts that only the index needs. */
    Findable slim() {
        return new Findable(
                revision, procedure, code, name, fields, agency, levels, audiences, events, operated, from, until, "",
                "");
    }

    /** True if this revision holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || until.isAfter(day));
    }
}
