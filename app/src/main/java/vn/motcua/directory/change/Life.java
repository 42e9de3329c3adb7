package vn.motcua.directory.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.Contact;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.SuccessionKind;
import vn.motcua.directory.Validity;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;

/**
 * An agency's life, replayed from the facts that stand: pure, and the one place where facts become periods.
 *
 * @param chapters the stretches in which nothing about it changes, in order and without gap
 * @param codes the codes it carries, with their days
 * @param successors who takes over, and when
 */
record Life(List<Chapter> chapters, List<CodePeriod> codes, List<Link> successors) {

    /** Of an agency that never was. */
    static final Life NONE = new Life(List.of(), List.of(), List.of());

    /** What an agency is for some days, and the change that made it so. */
    record Chapter(Validity valid, long change, State state) {}

    /** What is true of an agency on a day, besides its codes. */
    record State(
            AgencyNames names, AgencyKind kind, @Nullable AgencyId parent, Contact contact) {}

    /** A code with its days, and the change that gave it. */
    record CodePeriod(CodeSystem system, String code, Validity valid, long change) {}

    /** A succession, and the change that states it. */
    record Link(AgencyId successor, SuccessionKind kind, LocalDate effective, long change) {}

    /** Replays the facts about one agency; refused where they contradict each other. */
    static Life of(List<DatedFact> facts) {
        Replay replay = new Replay();
        facts.stream().sorted(DatedFact.IN_ORDER).forEach(replay::take);
        return replay.end();
    }

    /** The day without it, if it is known to end. */
    @Nullable
    LocalDate closed() {
        return chapters.isEmpty() ? null : chapters.getLast().valid().until();
    }

    /** Takes facts in order. */
    private static final class Replay {
        private final List<Chapter> chapters = new ArrayList<>();
        private final List<CodePeriod> codes = new ArrayList<>();
        private final List<Link> successors = new ArrayList<>();
        private final Map<CodeSystem, DatedFact> carried = new EnumMap<>(CodeSystem.class);
        private @Nullable DatedFact last;
        private @Nullable State state;
        private LocalDate first = LocalDate.MIN;
        private LocalDate since = LocalDate.MIN;
        private long change;
        private @Nullable LocalDate closed;

        void take(DatedFact dated) {
            LocalDate day = dated.effective();
            if (closed != null && !(dated.fact() instanceof Fact.Succeeded && day.equals(closed)))
                throw DirectoryRefusal.AFTER_CLOSING.at("effective", closed);
            refuseTwice(dated);
            switch (dated.fact()) {
                case Fact.Founded founded -> found(dated, founded);
                case Fact.Renamed renamed ->
                    turn(dated, s -> new State(renamed.names(), s.kind(), s.parent(), s.contact()));
                case Fact.Reclassified other ->
                    turn(dated, s -> new State(s.names(), other.agencyKind(), s.parent(), s.contact()));
                case Fact.Moved moved -> turn(dated, s -> new State(s.names(), s.kind(), moved.parent(), s.contact()));
                case Fact.ContactChanged other ->
                    turn(dated, s -> new State(s.names(), s.kind(), s.parent(), other.contact()));
                case Fact.CodeGiven given -> give(dated, given);
                case Fact.CodeTaken taken -> take(dated, taken);
                case Fact.Succeeded succeeded -> {
                    open(dated);
                    successors.add(new Link(succeeded.successor(), succeeded.succession(), day, dated.change()));
                }
                case Fact.Closed end -> {
                    endChapter(open(dated), day);
                    carried.keySet().stream().toList().forEach(system -> endCode(system, day));
                    closed = day;
                }
            }
            last = dated;
        }

        Life end() {
            if (closed == null && state != null) {
                chapters.add(new Chapter(Validity.since(since), change, state));
                carried.forEach((system, given) -> codes.add(period(system, given, null)));
            }
            return new Life(List.copyOf(chapters), List.copyOf(codes), List.copyOf(successors));
        }

        private void found(DatedFact dated, Fact.Founded founded) {
            if (state != null) throw DirectoryRefusal.FOUNDED_TWICE.at("effective", first);
            state = new State(founded.names(), founded.agencyKind(), founded.parent(), founded.contact());
            first = dated.effective();
            since = first;
            change = dated.change();
        }

        private void turn(DatedFact dated, java.util.function.UnaryOperator<State> to) {
            State before = open(dated);
            refuseFoundingDay(dated.effective());
            if (since.isBefore(dated.effective())) endChapter(before, dated.effective());
            state = to.apply(before);
            change = dated.change();
        }

        private void endChapter(State before, LocalDate day) {
            refuseFoundingDay(day);
            if (!since.isBefore(day)) throw DirectoryRefusal.TWICE_ON_ONE_DAY.at("effective", day);
            chapters.add(new Chapter(new Validity(since, day), change, before));
            since = day;
        }

        private void give(DatedFact dated, Fact.CodeGiven given) {
            open(dated);
            endCode(given.system(), dated.effective());
            carried.put(given.system(), dated);
        }

        private void take(DatedFact dated, Fact.CodeTaken taken) {
            open(dated);
            if (!carried.containsKey(taken.system()))
                throw DirectoryRefusal.NO_CODE_TO_CLOSE.at("system", taken.system());
            endCode(taken.system(), dated.effective());
        }

        private void endCode(CodeSystem system, LocalDate day) {
            DatedFact given = carried.remove(system);
            if (given == null) return;
            if (!given.effective().isBefore(day)) throw DirectoryRefusal.TWICE_ON_ONE_DAY.at("effective", day);
            codes.add(period(system, given, day));
        }

        private static CodePeriod period(CodeSystem system, DatedFact given, @Nullable LocalDate until) {
            String code = ((Fact.CodeGiven) given.fact()).code();
            return new CodePeriod(system, code, new Validity(given.effective(), until), given.change());
        }

        private State open(DatedFact dated) {
            if (state == null) throw DirectoryRefusal.BEFORE_FOUNDING.at("effective", dated.effective());
            return state;
        }

        /** What is otherwise from its first day on was never as it was founded: that is a correction. */
        private void refuseFoundingDay(LocalDate day) {
            if (first.equals(day)) throw DirectoryRefusal.ON_THE_FOUNDING_DAY.at("effective", day);
        }

        /** Two facts of one kind on one day would leave no day between them. */
        private void refuseTwice(DatedFact dated) {
            if (last == null || !last.effective().equals(dated.effective())) return;
            boolean same = last.fact().kind() == dated.fact().kind();
            boolean plural = dated.fact() instanceof Fact.Succeeded
                    || dated.fact() instanceof Fact.CodeGiven
                    || dated.fact() instanceof Fact.CodeTaken;
            if (same && !plural) throw DirectoryRefusal.TWICE_ON_ONE_DAY.at("effective", dated.effective());
        }
    }
}
