package vn.motcua.procedure.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.text.Fold;
import vn.motcua.portal.Page;
import vn.motcua.procedure.change.Item;
import vn.motcua.procedure.record.Channel;
import vn.motcua.procedure.record.FeeRow;
import vn.motcua.procedure.record.LegalBasis;
import vn.motcua.procedure.record.LifeEvent;
import vn.motcua.procedure.record.NamedAgency;
import vn.motcua.procedure.record.Paper;
import vn.motcua.procedure.record.PapersOfCase;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.procedure.record.RecordPart;
import vn.motcua.procedure.record.Related;
import vn.motcua.procedure.record.StepsOfCase;
import vn.motcua.procedure.record.TimeRow;

/** The things in each part of a record, each in one worded line: to be listed, and to be compared. */
public final class RecordWords {

    private static final int KEY = 80;
    private static final String DASH = " – ";

    private final Page page;

    public RecordWords(Page page) {
        this.page = page;
    }

    /** The things in a part. */
    public List<Item> items(RecordPart part, ProcedureRecord record) {
        return switch (part) {
            case STEPS -> steps(record);
            case CHANNELS -> channels(record);
            case PAPERS -> papers(record);
            case LEGAL_BASES -> record.legalBases().stream().map(this::law).toList();
            case OUTCOMES ->
                record.outcomes().stream()
                        .map(one -> item(one.name(), join(one.name(), one.code())))
                        .toList();
            case FIELDS ->
                record.fields().stream()
                        .map(one -> item(one.name(), join(one.name(), one.code())))
                        .toList();
            case LEVELS ->
                record.levels().stream()
                        .map(one -> item(one.name(), one.name()))
                        .toList();
            case AUDIENCES ->
                record.audiences().stream()
                        .map(one -> item(one.name(), one.name()))
                        .toList();
            case AGENCIES -> agencies(record.agencies());
            case COMPETENT -> agencies(record.competent());
            case DELEGATED -> agencies(record.delegated());
            case INVOLVED -> agencies(record.involved());
            case RELATED -> related(record.related());
            case LINKED -> related(record.linked());
            case LIFE_EVENTS -> record.lifeEvents().stream().map(this::event).toList();
            case OTHER ->
                record.other().entrySet().stream()
                        .map(one -> item(one.getKey(), one.getKey() + ": " + one.getValue()))
                        .toList();
            case SERVICE_LEVEL -> one(part, level(record.serviceLevel()));
            default -> one(part, text(part, record));
        };
    }

    private String level(String code) {
        return switch (code) {
            case "2" -> page.t("procedure.edit.level.information");
            case "3" -> page.t("procedure.edit.level.partial");
            case "4" -> page.t("procedure.edit.level.full");
            default -> code;
        };
    }

    private Item event(String word) {
        return item(word, LifeEvent.of(word).map(page::t).orElse(word));
    }

    private static List<Item> one(RecordPart part, String text) {
        return text.isBlank() ? List.of() : List.of(new Item(part.name(), text));
    }

    /** The text of a part that is one text; empty for the others. */
    public static String text(RecordPart part, ProcedureRecord record) {
        return switch (part) {
            case CODE -> record.code();
            case NAME -> record.name();
            case AGENCY -> record.agencyName();
            case DECISION -> record.decision();
            case KIND -> record.kindName().isEmpty() ? record.kind() : record.kindName();
            case AUDIENCE_NOTE -> record.audienceNote();
            case ADDRESS -> record.address();
            case CONDITIONS -> record.conditions();
            case KEYWORDS -> record.keywords();
            case DESCRIPTION -> record.description();
            case SERVICE_LEVEL -> record.serviceLevel();
            case ENGLISH_NAME -> record.englishName();
            case SUMMARY -> record.summary();
            case ENGLISH_SUMMARY -> record.englishSummary();
            default -> "";
        };
    }

    private List<Item> steps(ProcedureRecord record) {
        List<Item> all = new ArrayList<>();
        for (StepsOfCase one : record.steps()) {
            int number = 0;
            for (StepsOfCase.Step step : one.steps())
                all.add(new Item(one.caseName() + "|" + ++number, inCase(one.caseName(), step.words())));
        }
        return all;
    }

    private List<Item> channels(ProcedureRecord record) {
        List<Item> all = new ArrayList<>();
        for (Channel channel : record.channels()) {
            String name = channel.kind().map(page::t).orElse(channel.code());
            int number = 0;
            for (TimeRow time : channel.times()) {
                String key = name + "|" + ++number;
                all.add(new Item(key + "|time", name + ": " + join(TimeWords.of(page, time), time.words())));
                int fees = 0;
                for (FeeRow fee : time.fees())
                    all.add(new Item(
                            key + "|fee" + ++fees,
                            page.t("procedure.change.fee", name, join(FeeWords.amount(page, fee), fee.words()))));
            }
        }
        return all;
    }

    private List<Item> papers(ProcedureRecord record) {
        List<Item> all = new ArrayList<>();
        for (PapersOfCase one : record.papers())
            for (Paper paper : one.papers()) {
                String reuse = paper.reuse() == null
                        ? ""
                        : page.t("procedure.show.reusedFrom", paper.reuse().source());
                String said = Stream.of(paper.name(), ProcedureSheet.count(page, paper), paper.form(), reuse)
                        .filter(text -> !text.isBlank())
                        .reduce((left, right) -> left + DASH + right)
                        .orElse("");
                all.add(new Item(one.caseName() + "|" + key(paper.name()), inCase(one.caseName(), said)));
            }
        return all;
    }

    private Item law(LegalBasis basis) {
        return item(
                basis.number().isEmpty() ? basis.name() : basis.number(),
                join(join(basis.number(), basis.name()), join(basis.issued(), basis.issuer())));
    }

    private static List<Item> agencies(List<NamedAgency> agencies) {
        return agencies.stream()
                .map(one -> item(one.name(), join(one.name(), one.code())))
                .toList();
    }

    private static List<Item> related(@Nullable Related related) {
        if (related == null) return List.of();
        if (!related.words().isBlank()) return List.of(item("", related.words()));
        return related.named().stream()
                .map(one -> item(one.code() + one.name(), join(one.code(), one.name())))
                .toList();
    }

    private static Item item(String key, String text) {
        return new Item(key(key), text);
    }

    private static String key(String text) {
        String folded = Fold.fold(text);
        return folded.length() <= KEY ? folded : folded.substring(0, KEY);
    }

    private static String inCase(String name, String text) {
        return name.isBlank() ? text : "[" + name + "] " + text;
    }

    private static String join(String one, String other) {
        if (one.isBlank()) return other;
        return other.isBlank() ? one : one + DASH + other;
    }
}
