package vn.motcua.directory.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AgencyStanding;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Contact;
import vn.motcua.directory.Successions;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.ModuleTest;

/** Of each agency that ended exactly one answers, and whoever asks from their side is told of the same ones. */
@ModuleTest
class AnsweringModuleTests {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final int STEPS = 80;
    private static int names;

    @Autowired
    private FoundAgency found;

    @Autowired
    private CloseAgency close;

    @Autowired
    private MergeAgencies merge;

    @Autowired
    private SplitAgency split;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Successions successions;

    private final List<AgencyId> all = new ArrayList<>();

    /** A unit ends, nobody takes over; then the one above it is divided: only the first part answers for both. */
    @Test
    void ofTheUnitOfAnAgencyThatWasDividedTheFirstPartAnswersAlone() {
        AgencyId district = found("Quận bị chia", null, FIRST);
        AgencyId unit = found("Phòng hết việc", district, FIRST);
        close(unit, null, FIRST.plusDays(10));
        List<AgencyId> parts = split(district, FIRST.plusDays(20));
        AsOf later = AsOf.on(FIRST.plusDays(30));
        assertThat(successions.answering(unit, later)).isEqualTo(parts.getFirst());
        assertThat(successions.answeredFor(List.of(parts.getFirst()), later)).containsExactlyInAnyOrder(district, unit);
        assertThat(successions.answeredFor(List.of(parts.getLast()), later)).isEmpty();
        assertThat(successions.answeredFor(parts, later)).containsExactlyInAnyOrder(district, unit);
        assertThat(successions.answeredFor(List.of(district), AsOf.on(FIRST.plusDays(15))))
                .containsExactly(unit);
    }

    /** Merged into one that ended later without successor, below another one: whoever stood above the first answers, not above the second. */
    @Test
    void ifTheHeirEndsWithoutHeirWhoeverStoodAboveTheFirstOneAnswers() {
        AgencyId here = found("Nơi này", null, FIRST);
        AgencyId there = found("Nơi kia", null, FIRST);
        AgencyId first = found("Phòng trước", here, FIRST);
        AgencyId heir = found("Phòng sau", there, FIRST);
        merge(first, heir, FIRST.plusDays(10));
        close(heir, null, FIRST.plusDays(20));
        AsOf later = AsOf.on(FIRST.plusDays(30));
        assertThat(successions.answering(List.of(first, heir), later))
                .containsExactlyInAnyOrderEntriesOf(Map.of(first, here, heir, there));
        assertThat(successions.answeredFor(List.of(here), later)).containsExactly(first);
        assertThat(successions.answeredFor(List.of(there), later)).containsExactly(heir);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000, 50_000})
    void bothDirectionsSayTheSame(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 3; i++) found("gốc", null, FIRST);
        for (int i = 0; i < 12; i++) found("dưới", any(random), FIRST);
        for (int step = 1; step <= STEPS; step++) step(random, FIRST.plusDays(step));
        for (int day : List.of(STEPS / 2, STEPS + 1)) compare(random, AsOf.on(FIRST.plusDays(day)), "seed " + seed);
    }

    private void compare(Random random, AsOf asOf, String asked) {
        Map<AgencyId, AgencyId> answering = successions.answering(all, asOf);
        for (AgencyId one : all)
            assertThat(answering.get(one)).as("%s, %s, %s", asked, asOf, one).isEqualTo(walked(one, asOf));
        Set<AgencyId> ended = agencies.closed(all, asOf);
        assertThat(ended).as("too few ended for this to show anything").hasSizeGreaterThan(5);
        for (AgencyId one : all)
            assertThat(successions.answeredFor(List.of(one), asOf))
                    .as("%s, %s, %s", asked, asOf, one)
                    .isEqualTo(answeredBy(Set.of(one), answering, ended));
        for (int i = 0; i < 10; i++) {
            Set<AgencyId> some = all.stream()
                    .filter(agency -> random.nextInt(3) == 0 && !ended.contains(agency))
                    .collect(Collectors.toSet());
            assertThat(successions.answeredFor(some, asOf))
                    .as("%s, %s, %s", asked, asOf, some)
                    .isEqualTo(answeredBy(some, answering, ended));
        }
    }

    private static Set<AgencyId> answeredBy(
            Set<AgencyId> these, Map<AgencyId, AgencyId> answering, Set<AgencyId> ended) {
        return ended.stream()
                .filter(closed -> !these.contains(closed) && these.contains(answering.get(closed)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The definition, one agency at a time: the first heir of itself, or of the nearest above it that has one. */
    private AgencyId walked(AgencyId agency, AsOf asOf) {
        AgencyId at = agency;
        while (true) {
            List<AgencyView> heirs = successions.competent(at, asOf);
            if (!heirs.isEmpty()) return heirs.getFirst().id();
            if (!(agencies.standing(at, asOf) instanceof AgencyStanding.Closed ended)) return agency;
            AgencyId parent = ended.agency().parent();
            if (parent == null) return agency;
            at = parent;
        }
    }

    private void step(Random random, LocalDate day) {
        try {
            switch (random.nextInt(6)) {
                case 0 -> found("mới", any(random), day);
                case 1, 2 -> close(any(random), null, day);
                case 3 -> close(any(random), any(random), day);
                case 4 -> merge(any(random), any(random), day);
                default -> split(any(random), day);
            }
        } catch (Refused refused) {
            // an agency that ended cannot end, and one with units is not closed without successor
        }
    }

    private AgencyId any(Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private AgencyId found(String name, @Nullable AgencyId parent, LocalDate day) {
        AgencyId id = act(() -> found.found(new FoundAgency.Command(agency(name, parent), ground(day))))
                .agencies()
                .getFirst();
        all.add(id);
        return id;
    }

    private void close(AgencyId agency, @Nullable AgencyId successor, LocalDate day) {
        act(() -> close.close(new CloseAgency.Command(Edit.latest(agency), successor, ground(day))));
    }

    private void merge(AgencyId agency, AgencyId into, LocalDate day) {
        act(() -> merge.merge(new MergeAgencies.Command(
                List.of(Edit.latest(agency)), new MergeAgencies.Into.Existing(Edit.latest(into)), ground(day))));
    }

    private List<AgencyId> split(AgencyId agency, LocalDate day) {
        AgencyId parent = agencies.find(agency, AsOf.on(day.minusDays(1)))
                .map(AgencyView::parent)
                .orElse(null);
        List<NewAgency> parts = List.of(agency("phần", parent), agency("phần", null));
        List<AgencyId> made = act(() ->
                        split.split(new SplitAgency.Command(Edit.latest(agency), false, parts, 1, ground(day))))
                .agencies()
                .subList(0, 2);
        all.addAll(made);
        return made;
    }

    private static NewAgency agency(String name, @Nullable AgencyId parent) {
        String full = "%s trả lời thay %05d".formatted(name, ++names);
        return new NewAgency(AgencyNames.of(full), AgencyKind.OTHER, parent, Contact.NONE, Map.of());
    }

    private static Ground ground(LocalDate day) {
        return new Ground(day, LegalSource.read("QĐ 2/2020/QĐ-TTg", ""), "thử ngẫu nhiên");
    }

    private static <T> T act(Supplier<T> what) {
        return Actors.as(Actor.OPERATOR, what);
    }
}
