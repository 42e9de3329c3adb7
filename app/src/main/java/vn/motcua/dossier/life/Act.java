package vn.motcua.dossier.life;

import static vn.motcua.procedure.flow.NationalStatus.ACCEPTED;
import static vn.motcua.procedure.flow.NationalStatus.IN_PROGRESS;
import static vn.motcua.procedure.flow.NationalStatus.NOT_ACCEPTED;
import static vn.motcua.procedure.flow.NationalStatus.PAYMENT_ASKED;
import static vn.motcua.procedure.flow.NationalStatus.RESULT_READY;
import static vn.motcua.procedure.flow.NationalStatus.RETURNED;
import static vn.motcua.procedure.flow.NationalStatus.STOPPED;
import static vn.motcua.procedure.flow.NationalStatus.SUBMITTED;
import static vn.motcua.procedure.flow.NationalStatus.SUPPLEMENT_ASKED;
import static vn.motcua.procedure.flow.NationalStatus.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.LegalSource.Grade;
import vn.motcua.kernel.text.Worded;
import vn.motcua.procedure.flow.NationalStatus;

/**
 * All that can happen to a dossier: from which status, to which ({@code null}: it keeps the one it has), who may, what it does to the clock, and by which
 * clause. Nothing else changes a dossier's status; the diagram of its life is drawn from here.
 */
public enum Act implements Worded {
    /** Handed in, by the applicant or at the counter for her. */
    SUBMIT(Set.of(), SUBMITTED, Who.APPLICANT, ClockEffect.NONE, Clause.OF_RECEIVING),
    /** Complete and in order: it is accepted, and the time of the law begins. */
    ACCEPT(Set.of(SUBMITTED), ACCEPTED, Who.OFFICER, ClockEffect.STARTS, Clause.OF_RECEIVING),
    /** Refused at reception, in writing and with the reason. */
    REFUSE(Set.of(SUBMITTED), NOT_ACCEPTED, Who.OFFICER, ClockEffect.ENDS, Clause.OF_RECEIVING),
    /** Somebody works on it. */
    BEGIN(Set.of(ACCEPTED), IN_PROGRESS, Who.OFFICER, ClockEffect.NONE, Clause.OF_PROCESSING),
    /** A step ended and another began, under the same status. */
    PASS_ON(
            EnumSet.of(SUBMITTED, ACCEPTED, IN_PROGRESS, RESULT_READY),
            null,
            Who.OFFICER,
            ClockEffect.NONE,
            Clause.OF_PROCESSING),
    /** More papers are asked for: once, completely, in writing. */
    ASK_SUPPLEMENT(
            EnumSet.of(SUBMITTED, ACCEPTED, IN_PROGRESS),
            SUPPLEMENT_ASKED,
            Who.OFFICER,
            ClockEffect.STANDS,
            Clause.OF_SUPPLEMENTS),
    /** They came. The clock goes on, or begins if it had not. */
    SUPPLY(Set.of(SUPPLEMENT_ASKED), IN_PROGRESS, Who.APPLICANT, ClockEffect.RESUMES, Clause.OF_SUPPLEMENTS),
    /** The applicant is to pay. */
    ASK_PAYMENT(EnumSet.of(ACCEPTED, IN_PROGRESS), PAYMENT_ASKED, Who.OFFICER, ClockEffect.STANDS, Clause.OF_STATUSES),
    /** It was paid. */
    PAY(Set.of(PAYMENT_ASKED), IN_PROGRESS, Who.APPLICANT, ClockEffect.RESUMES, Clause.OF_STATUSES),
    /** The result is there. */
    FINISH(Set.of(IN_PROGRESS), RESULT_READY, Who.OFFICER, ClockEffect.ENDS, Clause.OF_RETURNING),
    /** The result has a mistake: it goes back, and the clock with it. */
    CORRECT(Set.of(RESULT_READY), IN_PROGRESS, Who.OFFICER, ClockEffect.REOPENS, Clause.OF_STATUSES),
    /** The result was handed over. */
    RETURN(Set.of(RESULT_READY), RETURNED, Who.OFFICER, ClockEffect.NONE, Clause.OF_RETURNING),
    /** The applicant wants it no more. */
    WITHDRAW(
            EnumSet.of(SUBMITTED, ACCEPTED, IN_PROGRESS, SUPPLEMENT_ASKED, PAYMENT_ASKED),
            WITHDRAWN,
            Who.APPLICANT,
            ClockEffect.ENDS,
            Clause.OF_STATUSES),
    /** Ended without a result: refused on the merits, or not supplemented in time. */
    STOP(
            EnumSet.of(ACCEPTED, IN_PROGRESS, SUPPLEMENT_ASKED, PAYMENT_ASKED),
            STOPPED,
            Who.OFFICER,
            ClockEffect.ENDS,
            Clause.OF_PROCESSING),
    /** Somebody took a step, gave it back, or was given it. */
    HAND(
            EnumSet.complementOf(EnumSet.of(NOT_ACCEPTED, WITHDRAWN, STOPPED, RETURNED)),
            null,
            Who.OFFICER,
            ClockEffect.NONE,
            Clause.OF_PROCESSING),
    /** The due date cannot be kept: sorry, and the new one. */
    APOLOGISE(EnumSet.of(ACCEPTED, IN_PROGRESS), null, Who.DECIDER, ClockEffect.MOVES, Clause.OF_APOLOGIES),
    /** The law itself allows more time in this case. */
    EXTEND(EnumSet.of(ACCEPTED, IN_PROGRESS), null, Who.DECIDER, ClockEffect.MOVES, Clause.OF_STATUSES),
    /** A word between applicant and office. */
    MESSAGE(EnumSet.allOf(NationalStatus.class), null, Who.APPLICANT, ClockEffect.NONE, Clause.OF_PROCESSING),
    /** How it was, in the applicant's eyes. */
    RATE(
            EnumSet.of(RESULT_READY, RETURNED, NOT_ACCEPTED, STOPPED),
            null,
            Who.APPLICANT,
            ClockEffect.NONE,
            Clause.OF_RETURNING);

    private final Set<NationalStatus> from;
    private final @Nullable NationalStatus to;
    private final Who who;
    private final ClockEffect clock;
    private final LegalSource law;

    Act(Set<NationalStatus> from, @Nullable NationalStatus to, Who who, ClockEffect clock, LegalSource law) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.who = who;
        this.clock = clock;
        this.law = law;
    }

    /** In which statuses it can happen; none for what begins a dossier. */
    public Set<NationalStatus> from() {
        return from;
    }

    /** The status after it; empty if that stays. */
    public Optional<NationalStatus> to() {
        return Optional.ofNullable(to);
    }

    /** Who may. */
    public Who who() {
        return who;
    }

    /** What it does to the time of the law. */
    public ClockEffect clock() {
        return clock;
    }

    /** By which clause. */
    public LegalSource law() {
        return law;
    }

    /** What a step that leads from one status to another is. Every transition that {@link NationalStatus#mayBecome} allows has exactly one. */
    public static Act between(NationalStatus from, NationalStatus to) {
        if (from == to) return PASS_ON;
        return Arrays.stream(values())
                .filter(act -> act.to == to && act.from.contains(from))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no act leads from " + from + " to " + to));
    }

    /** Who may do what. An applicant's act can be done for her by an officer at the counter. */
    public enum Who implements Worded {
        APPLICANT,
        /** The officer whose step it is. */
        OFFICER,
        /** Whoever signs for the agency. */
        DECIDER
    }

    /** What an act does to the time of the law. */
    public enum ClockEffect implements Worded {
        NONE,
        STARTS,
        STANDS,
        RESUMES,
        /** The due date is another one. */
        MOVES,
        ENDS,
        /** What had ended goes on. */
        REOPENS
    }

    private static final class Clause {
        private static final LegalSource OF_RECEIVING = new LegalSource(
                "Thông tư 01/2018/TT-VPCP",
                "Phụ lục, mẫu 01 và 03",
                Grade.UNVERIFIED,
                "Under Nghị định 118/2025/NĐ-CP the forms may have other numbers");
        private static final LegalSource OF_SUPPLEMENTS = new LegalSource(
                "Thông tư 01/2018/TT-VPCP",
                "Phụ lục, mẫu 02",
                Grade.UNVERIFIED,
                "Once and completely: from memory. Whether the time goes on or begins anew is counted differently by local rules; here it goes on");
        private static final LegalSource OF_PROCESSING = new LegalSource(
                "Nghị định 118/2025/NĐ-CP", "", Grade.UNVERIFIED, "The text of its articles was not read");
        private static final LegalSource OF_APOLOGIES = new LegalSource(
                "Thông tư 01/2018/TT-VPCP",
                "Phụ lục, mẫu 04",
                Grade.SEEN_IN_PRACTICE,
                "Local regulations ask for it at the latest a day before the due date; that the new date is set once only is from memory");
        private static final LegalSource OF_RETURNING = new LegalSource(
                "Nghị định 118/2025/NĐ-CP", "", Grade.UNVERIFIED, "The text of its articles was not read");
        private static final LegalSource OF_STATUSES = NationalStatus.SOURCE;

        private Clause() {}
    }
}
