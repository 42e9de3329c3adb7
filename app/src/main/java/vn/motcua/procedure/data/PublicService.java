package vn.motcua.procedure.data;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.record.AdministrativeLevel;
import vn.motcua.procedure.record.Channel;
import vn.motcua.procedure.record.ChannelKind;
import vn.motcua.procedure.record.FeeRow;
import vn.motcua.procedure.record.Field;
import vn.motcua.procedure.record.LegalBasis;
import vn.motcua.procedure.record.LifeEvent;
import vn.motcua.procedure.record.NamedAgency;
import vn.motcua.procedure.record.Outcome;
import vn.motcua.procedure.record.OwnCode;
import vn.motcua.procedure.record.Paper;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.procedure.record.TimeLimit;
import vn.motcua.procedure.record.TimeRow;

/** A procedure as a public service of CPSV-AP. What has no code in the source carries ours; what has no text is left out, save what CPSV-AP requires. */
final class PublicService {

    private static final String VIETNAMESE = "http://publications.europa.eu/resource/authority/language/VIE";
    private static final String COUNTRY = "http://publications.europa.eu/resource/authority/country/VNM";
    private static final String MONEY = "http://publications.europa.eu/resource/authority/currency/";

    private final String base;
    private final ProcedureView view;
    private final ProcedureRecord record;
    private final Resource service;

    private PublicService(String base, ProcedureView view) {
        this.base = base;
        this.view = view;
        this.record = view.record();
        this.service = new Resource(address(), Vocabulary.Type.PUBLIC_SERVICE);
    }

    /**
     * The graph of a procedure.
     *
     * @param base the installation's own address, such as {@code https://example.gov.vn}
     */
    static Resource of(String base, ProcedureView view) {
        PublicService one = new PublicService(base, view);
        one.head();
        one.authorities();
        one.papers();
        one.outcomes();
        one.channels();
        one.law();
        return one.service;
    }

    private void head() {
        service.plain(Vocabulary.Property.IDENTIFIER, view.code().text())
                .vietnamese(Vocabulary.Property.TITLE, record.name())
                .vietnamese(Vocabulary.Property.DESCRIPTION, description())
                .add(Vocabulary.Property.LANGUAGE, new Resource.Link(VIETNAMESE))
                .add(Vocabulary.Property.SPATIAL, new Resource.Link(COUNTRY))
                .add(
                        Vocabulary.Property.VALID_FROM,
                        new Resource.Typed(view.from().toString(), "xsd:date"));
        if (!record.englishName().isEmpty())
            service.add(Vocabulary.Property.TITLE, new Resource.Text(record.englishName(), "en"));
        if (!record.englishSummary().isEmpty())
            service.add(Vocabulary.Property.DESCRIPTION, new Resource.Text(record.englishSummary(), "en"));
        if (view.until() != null)
            service.add(
                    Vocabulary.Property.VALID_UNTIL,
                    new Resource.Typed(view.until().toString(), "xsd:date"));
        for (String keyword : record.keywords().split("[;,]")) service.vietnamese(Vocabulary.Property.KEYWORD, keyword);
        for (Field field : record.fields())
            service.inner(
                    Vocabulary.Property.THEME,
                    new Resource(base + "/procedure/data/field/" + field.codeOrOurs(), Vocabulary.Type.CONCEPT)
                            .plain(Vocabulary.Property.IDENTIFIER, field.codeOrOurs())
                            .vietnamese(Vocabulary.Property.PREFERRED, field.name()));
        for (LifeEvent event : record.understoodLifeEvents())
            service.inner(
                    Vocabulary.Property.GROUPED_BY,
                    new Resource(
                                    base + "/procedure/data/event/" + event.word(),
                                    event.name().endsWith("BUSINESS")
                                            ? Vocabulary.Type.BUSINESS_EVENT
                                            : Vocabulary.Type.LIFE_EVENT)
                            .plain(Vocabulary.Property.IDENTIFIER, event.word())
                            .plain(Vocabulary.Property.TITLE, event.word()));
    }

    /** CPSV-AP asks for a description: the summary, or else what one gets, or else the name. */
    private String description() {
        if (!record.summary().isBlank()) return record.summary();
        if (!record.description().isBlank()) return record.description();
        return record.outcomes().stream().map(Outcome::name).findFirst().orElse(record.name());
    }

    private void authorities() {
        List<NamedAgency> competent = record.competent().isEmpty() ? record.agencies() : record.competent();
        if (competent.isEmpty()) competent = List.of(named(view.agencyName()));
        for (NamedAgency agency : competent) {
            if (agency.name().isBlank()) continue;
            String code = agency.code().isEmpty() ? OwnCode.agency(agency.name()) : agency.code();
            Resource organisation = new Resource(
                            base + "/procedure/data/agency/" + code, Vocabulary.Type.PUBLIC_ORGANISATION)
                    .plain(Vocabulary.Property.IDENTIFIER, code)
                    .vietnamese(Vocabulary.Property.PREFERRED, agency.name())
                    .vietnamese(Vocabulary.Property.TITLE, agency.name())
                    .add(Vocabulary.Property.SPATIAL, new Resource.Link(COUNTRY));
            record.understoodLevels().stream()
                    .map(AdministrativeLevel::word)
                    .forEach(word -> organisation.plain(Vocabulary.Property.TYPE, word));
            service.inner(Vocabulary.Property.COMPETENT, organisation);
        }
    }

    private void papers() {
        int number = 0;
        for (Paper paper : record.allPapers().filter(one -> !one.note()).toList())
            service.inner(
                    Vocabulary.Property.INPUT,
                    new Resource(address() + "#paper-" + ++number, Vocabulary.Type.EVIDENCE)
                            .plain(Vocabulary.Property.IDENTIFIER, paper.codeOrOurs())
                            .vietnamese(Vocabulary.Property.TITLE, paper.name())
                            .vietnamese(
                                    Vocabulary.Property.DESCRIPTION,
                                    paper.reuse() == null ? "" : paper.reuse().source()));
    }

    private void outcomes() {
        int number = 0;
        for (Outcome outcome : record.outcomes())
            service.inner(
                    Vocabulary.Property.PRODUCES,
                    new Resource(address() + "#result-" + ++number, Vocabulary.Type.OUTPUT)
                            .plain(Vocabulary.Property.IDENTIFIER, outcome.codeOrOurs())
                            .vietnamese(Vocabulary.Property.TITLE, outcome.name()));
    }

    private void channels() {
        int number = 0;
        for (Channel channel : record.channels()) {
            number++;
            service.inner(
                    Vocabulary.Property.CHANNEL,
                    new Resource(address() + "#channel-" + number, Vocabulary.Type.CHANNEL)
                            .plain(Vocabulary.Property.IDENTIFIER, view.code() + "-" + number)
                            .plain(
                                    Vocabulary.Property.TYPE,
                                    channel.kind().map(ChannelKind::name).orElse(channel.code())));
            int row = 0;
            for (TimeRow time : channel.times())
                for (FeeRow fee : time.fees()) cost(fee, address() + "#cost-" + number + "-" + ++row);
        }
        record.allTimes()
                .flatMap(time -> time.limit().stream())
                .max(Comparator.comparingLong(PublicService::hours))
                .ifPresent(limit -> service.add(
                        Vocabulary.Property.PROCESSING_TIME, new Resource.Typed(duration(limit), "xsd:duration")));
    }

    private void cost(FeeRow fee, String id) {
        BigDecimal amount = fee.number().orElse(null);
        if (amount == null && fee.words().isBlank()) return;
        Resource cost = new Resource(id, Vocabulary.Type.COST)
                .plain(Vocabulary.Property.IDENTIFIER, id.substring(id.indexOf('#') + 1))
                .vietnamese(Vocabulary.Property.DESCRIPTION, fee.words());
        if (amount != null && (amount.signum() != 0 || fee.words().isBlank()))
            cost.add(Vocabulary.Property.VALUE, new Resource.Typed(amount.toPlainString(), "xsd:decimal"))
                    .add(Vocabulary.Property.CURRENCY, new Resource.Link(MONEY + (fee.dollars() ? "USD" : "VND")));
        service.inner(Vocabulary.Property.COST, cost);
    }

    private void law() {
        int number = 0;
        for (LegalBasis basis : record.legalBases())
            service.inner(
                    Vocabulary.Property.LEGAL,
                    new Resource(address() + "#law-" + ++number, Vocabulary.Type.LEGAL_RESOURCE)
                            .plain(
                                    Vocabulary.Property.IDENTIFIER,
                                    basis.number().isEmpty() ? "law-" + number : basis.number())
                            .vietnamese(
                                    Vocabulary.Property.TITLE, basis.name().isBlank() ? basis.number() : basis.name()));
        if (!record.conditions().isBlank())
            service.inner(
                    Vocabulary.Property.REQUIREMENT,
                    new Resource(address() + "#conditions", Vocabulary.Type.REQUIREMENT)
                            .plain(Vocabulary.Property.IDENTIFIER, view.code() + "-conditions")
                            .vietnamese(Vocabulary.Property.TITLE, "Yêu cầu, điều kiện")
                            .vietnamese(Vocabulary.Property.DESCRIPTION, record.conditions()));
    }

    private String address() {
        return base + "/procedure/" + view.code();
    }

    private static NamedAgency named(String name) {
        return new NamedAgency("", name, java.util.Map.of());
    }

    private static String duration(TimeLimit limit) {
        return switch (limit.unit()) {
            case WORKING_DAYS, DAYS -> "P" + limit.amount() + "D";
            case WORKING_HOURS -> "PT" + limit.amount() + "H";
            case MONTHS -> "P" + limit.amount() + "M";
        };
    }

    private static long hours(TimeLimit limit) {
        return limit.amount()
                * switch (limit.unit()) {
                    case WORKING_HOURS -> 1L;
                    case WORKING_DAYS, DAYS -> 24L;
                    case MONTHS -> 730L;
                };
    }
}
