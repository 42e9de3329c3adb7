package vn.motcua.procedure.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What published records are known to lack or to have wrong (seen in practice, in 2,267 of them). */
final class Defects {

    private static final Pattern FORM_FILE =
            Pattern.compile("\\.(docx?|pdf|xlsx?|rtf|odt)\\s*;?\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAW_NUMBER = Pattern.compile("[0-9]+.*[/-].+", Pattern.DOTALL);
    private static final Pattern DAY =
            Pattern.compile("[0-9]{1,2}[-/][0-9]{1,2}[-/][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final BigDecimal LEAST_DONG = BigDecimal.valueOf(1_000);
    private static final int LONG_NAME = 1_000;
    private static final int LONG_STEP = 3_000;

    private final ProcedureRecord record;
    private final List<Remark> found = new ArrayList<>();

    private Defects(ProcedureRecord record) {
        this.record = record;
    }

    static List<Remark> of(ProcedureRecord record) {
        Defects defects = new Defects(record);
        defects.head();
        defects.steps();
        defects.channels();
        defects.papers();
        defects.people();
        defects.law();
        return defects.found;
    }

    private void head() {
        if (record.code().isEmpty() || OwnCode.ours(record.code())) add(RemarkKind.CODE_OURS, RecordPart.CODE);
        if (record.kind().isEmpty()) add(RemarkKind.KIND_MISSING, RecordPart.KIND);
        if (record.levels().isEmpty()) add(RemarkKind.NO_LEVEL, RecordPart.LEVELS);
        for (int i = 0; i < record.levels().size(); i++)
            if (record.levels().get(i).level().isEmpty()) add(RemarkKind.LEVEL_UNKNOWN, RecordPart.LEVELS, i + 1);
        if (record.fields().isEmpty()) add(RemarkKind.NO_FIELD, RecordPart.FIELDS);
        for (int i = 0; i < record.lifeEvents().size(); i++)
            if (LifeEvent.of(record.lifeEvents().get(i)).isEmpty())
                add(RemarkKind.LIFE_EVENT_UNKNOWN, RecordPart.LIFE_EVENTS, i + 1);
        if (!record.other().isEmpty()) add(RemarkKind.KEYS_UNKNOWN, RecordPart.OTHER);
    }

    private void steps() {
        if (record.steps().stream().allMatch(one -> one.steps().isEmpty())) add(RemarkKind.NO_STEPS, RecordPart.STEPS);
        for (int i = 0; i < record.steps().size(); i++) {
            List<StepsOfCase.Step> steps = record.steps().get(i).steps();
            if (steps.size() == 1 && steps.getFirst().words().length() > LONG_STEP)
                add(RemarkKind.STEPS_NOT_CUT, RecordPart.STEPS, i + 1);
        }
    }

    private void channels() {
        if (record.channels().isEmpty()) add(RemarkKind.NO_CHANNEL, RecordPart.CHANNELS);
        for (int i = 0; i < record.channels().size(); i++) {
            Channel channel = record.channels().get(i);
            if (channel.kind().isEmpty()) add(RemarkKind.CHANNEL_UNKNOWN, RecordPart.CHANNELS, i + 1);
            for (int j = 0; j < channel.times().size(); j++)
                time(channel.times().get(j), i + 1, j + 1);
        }
    }

    private void time(TimeRow time, int channel, int number) {
        if (time.amount().isEmpty() && time.words().isBlank())
            add(RemarkKind.NO_TIME_LIMIT, RecordPart.CHANNELS, channel, number);
        else if (!time.amount().isEmpty() && time.limit().isEmpty())
            add(RemarkKind.UNIT_MISSING, RecordPart.CHANNELS, channel, number);
        for (FeeRow fee : time.fees()) fee(fee, channel, number);
    }

    private void fee(FeeRow fee, int channel, int number) {
        BigDecimal amount = fee.number().orElse(null);
        if (amount == null) {
            if (!fee.amount().isEmpty()) add(RemarkKind.AMOUNT_NO_NUMBER, RecordPart.CHANNELS, channel, number);
            else if (!fee.words().isBlank()) add(RemarkKind.AMOUNT_IN_WORDS, RecordPart.CHANNELS, channel, number);
        } else if (amount.signum() == 0) {
            if (!fee.words().isBlank()) add(RemarkKind.AMOUNT_IN_WORDS, RecordPart.CHANNELS, channel, number);
        } else if (fee.currency().isEmpty()) add(RemarkKind.CURRENCY_MISSING, RecordPart.CHANNELS, channel, number);
        else if (!fee.dollars() && amount.compareTo(LEAST_DONG) < 0)
            add(RemarkKind.AMOUNT_TINY, RecordPart.CHANNELS, channel, number);
    }

    private void papers() {
        if (record.allPapers().findAny().isEmpty()) add(RemarkKind.NO_PAPERS, RecordPart.PAPERS);
        for (int i = 0; i < record.papers().size(); i++) {
            List<Paper> papers = record.papers().get(i).papers();
            for (int j = 0; j < papers.size(); j++) paper(papers.get(j), i + 1, j + 1);
        }
    }

    private void paper(Paper paper, int inCase, int number) {
        if (unread(paper.originals()) || unread(paper.copies()))
            add(RemarkKind.COUNT_NO_NUMBER, RecordPart.PAPERS, inCase, number);
        if (paper.note()) add(RemarkKind.PAPER_IS_NOTE, RecordPart.PAPERS, inCase, number);
        if (FORM_FILE.matcher(paper.name()).find()) add(RemarkKind.FORM_IN_NAME, RecordPart.PAPERS, inCase, number);
        if (paper.form().contains("; ")) add(RemarkKind.SEVERAL_FORMS, RecordPart.PAPERS, inCase, number);
        if (paper.name().length() > LONG_NAME) add(RemarkKind.PAPER_NAME_LONG, RecordPart.PAPERS, inCase, number);
    }

    private void people() {
        if (record.audiences().isEmpty()) add(RemarkKind.NO_AUDIENCE, RecordPart.AUDIENCES);
        for (int i = 0; i < record.audiences().size(); i++)
            if (record.audiences().get(i).kind().isEmpty())
                add(RemarkKind.AUDIENCE_UNKNOWN, RecordPart.AUDIENCES, i + 1);
        if (record.agencies().isEmpty()) add(RemarkKind.NO_AGENCY, RecordPart.AGENCIES);
        if (record.outcomes().isEmpty()) add(RemarkKind.NO_OUTCOME, RecordPart.OUTCOMES);
        for (int i = 0; i < record.outcomes().size(); i++)
            if (record.outcomes().get(i).code().isEmpty())
                add(RemarkKind.OUTCOME_WITHOUT_CODE, RecordPart.OUTCOMES, i + 1);
    }

    private void law() {
        if (record.legalBases().isEmpty()) add(RemarkKind.NO_LEGAL_BASIS, RecordPart.LEGAL_BASES);
        for (int i = 0; i < record.legalBases().size(); i++) {
            LegalBasis basis = record.legalBases().get(i);
            if (basis.number().isBlank()) add(RemarkKind.LAW_WITHOUT_NUMBER, RecordPart.LEGAL_BASES, i + 1);
            else if (!LAW_NUMBER.matcher(basis.number()).matches())
                add(RemarkKind.LAW_NUMBER_CUT, RecordPart.LEGAL_BASES, i + 1);
            if (!basis.issued().isEmpty() && !DAY.matcher(basis.issued()).matches())
                add(RemarkKind.LAW_DATE_UNREADABLE, RecordPart.LEGAL_BASES, i + 1);
        }
    }

    private static boolean unread(@Nullable Count count) {
        return count != null && count.number().isEmpty();
    }

    private void add(RemarkKind kind, RecordPart part, int... at) {
        found.add(Remark.at(kind, part, at));
    }
}
