package vn.motcua.procedure.record;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A procedure as the national database has it. Every text is as published; an absent key is an empty text or list. The last five members before
 * {@code other} are ours: the national structure has no place for them.
 *
 * @param id the national database's own key, {@code ID}
 * @param code {@code MATTHC}; empty where the source has none
 * @param name what the procedure is called
 * @param agencyCode {@code MACOQUANCONGBO}, the code of the agency that published it
 * @param agencyName that agency's name
 * @param decision number of the decision by which it was published
 * @param decisionId the national database's key of that decision
 * @param state {@code TRANGTHAI}; 1 is public
 * @param kind {@code LOAITTHC}, 1 to 3, with its words in {@code kindName}
 * @param kindName what kind of procedure it is, in words
 * @param levels at which levels of government it is done
 * @param fields to which fields it belongs
 * @param steps how it goes, case by case
 * @param channels how one applies, with time limits and fees
 * @param audiences who may apply
 * @param audienceNote more on who may apply
 * @param papers what to bring, case by case
 * @param outcomes what one gets
 * @param legalBases by which law
 * @param agencies who does it
 * @param competent who decides
 * @param delegated to whom the decision is delegated
 * @param involved who takes part
 * @param address where to hand it in
 * @param conditions what must be fulfilled
 * @param keywords words to find it by
 * @param description more about it
 * @param related other procedures that have to do with it
 * @param linked procedures that are done with it in one go
 * @param lifeEvents ours: codes of {@link LifeEvent}
 * @param serviceLevel ours: how far it is offered online, by the national portal's codes (2, 3, 4)
 * @param englishName ours: what it is called in English
 * @param summary ours: in two sentences what it is for
 * @param englishSummary ours: the same in English
 * @param other keys that we do not know, kept as they came
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProcedureRecord(
        @JsonProperty("ID") String id,
        @JsonProperty("MATTHC") String code,
        @JsonProperty("TENTTHC") String name,
        @JsonProperty("MACOQUANCONGBO") String agencyCode,
        @JsonProperty("TENCOQUANCONGBO") String agencyName,
        @JsonProperty("QUYETDINH") String decision,
        @JsonProperty("IDQUYETDINHCONGBO") String decisionId,
        @JsonProperty("TRANGTHAI") String state,
        @JsonProperty("LOAITTHC") String kind,
        @JsonProperty("TENLOAITTHC") String kindName,
        @JsonProperty("CAPTHUCHIEN") List<Level> levels,
        @JsonProperty("LINHVUCTHUCHIEN") List<Field> fields,
        @JsonProperty("TRINHTUTHUCHIEN") List<StepsOfCase> steps,
        @JsonProperty("CACHTHUCTHUCHIEN") List<Channel> channels,
        @JsonProperty("DOITUONGTHUCHIEN") List<Audience> audiences,
        @JsonProperty("MOTADOITUONGTHUCHIEN") String audienceNote,
        @JsonProperty("THANHPHANHOSO") List<PapersOfCase> papers,
        @JsonProperty("KETQUATHUCHIEN") List<Outcome> outcomes,
        @JsonProperty("CANCUPHAPLY") List<LegalBasis> legalBases,
        @JsonProperty("COQUANTHUCHIEN") List<NamedAgency> agencies,
        @JsonProperty("COQUANCOTHAMQUYEN") List<NamedAgency> competent,
        @JsonProperty("COQUANDUOCUYQUYEN") List<NamedAgency> delegated,
        @JsonProperty("COQUANPHOIHOP") List<NamedAgency> involved,
        @JsonProperty("DIACHITIEPNHAN") String address,
        @JsonProperty("YEUCAU") String conditions,
        @JsonProperty("TUKHOA") String keywords,
        @JsonProperty("MOTA") String description,
        @JsonProperty("TTHCLIENQUAN") @Nullable Related related,
        @JsonProperty("TTHCLIENTHONG") @Nullable Related linked,
        @JsonProperty("SUKIENCUOCDOI") List<String> lifeEvents,
        @JsonProperty("MUCDODVC") String serviceLevel,
        @JsonProperty("TENTIENGANH") String englishName,
        @JsonProperty("TOMTAT") String summary,
        @JsonProperty("TOMTATTIENGANH") String englishSummary,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {

    public ProcedureRecord {
        id = Absent.text(id);
        code = Absent.text(code);
        name = Absent.text(name);
        agencyCode = Absent.text(agencyCode);
        agencyName = Absent.text(agencyName);
        decision = Absent.text(decision);
        decisionId = Absent.text(decisionId);
        state = Absent.text(state);
        kind = Absent.text(kind);
        kindName = Absent.text(kindName);
        levels = Absent.list(levels);
        fields = Absent.list(fields);
        steps = Absent.list(steps);
        channels = Absent.list(channels);
        audiences = Absent.list(audiences);
        audienceNote = Absent.text(audienceNote);
        papers = Absent.list(papers);
        outcomes = Absent.list(outcomes);
        legalBases = Absent.list(legalBases);
        agencies = Absent.list(agencies);
        competent = Absent.list(competent);
        delegated = Absent.list(delegated);
        involved = Absent.list(involved);
        address = Absent.text(address);
        conditions = Absent.text(conditions);
        keywords = Absent.text(keywords);
        description = Absent.text(description);
        lifeEvents = Absent.list(lifeEvents);
        serviceLevel = Absent.text(serviceLevel);
        englishName = Absent.text(englishName);
        summary = Absent.text(summary);
        englishSummary = Absent.text(englishSummary);
        other = Absent.keys(other);
    }

    /** The levels that were understood, each once, in order. */
    public List<AdministrativeLevel> understoodLevels() {
        return levels.stream()
                .flatMap(one -> one.level().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The life events that are known, each once. */
    public List<LifeEvent> understoodLifeEvents() {
        return lifeEvents.stream()
                .flatMap(one -> LifeEvent.of(one).stream())
                .distinct()
                .toList();
    }

    /** All papers of all cases. */
    public Stream<Paper> allPapers() {
        return papers.stream().flatMap(one -> one.papers().stream());
    }

    /** All time limits of all channels. */
    public Stream<TimeRow> allTimes() {
        return channels.stream().flatMap(one -> one.times().stream());
    }

    /** The name of the first field; empty if none is named. */
    public Optional<Field> firstField() {
        return fields.stream().findFirst();
    }
}
