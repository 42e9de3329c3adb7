package vn.motcua.certifiedcopy.refuse;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyReach;
import vn.motcua.certifiedcopy.RefusalGround;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyPlace;
import vn.motcua.directory.AgencyView;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.LegalSource.Grade;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;
import vn.motcua.portal.print.PdfPrinter;
import vn.motcua.signing.seal.SealedPaper;
import vn.motcua.signing.seal.SealedPapers;
import vn.motcua.signing.spi.IssuedPapers;

/** The letters that go out when originals cannot be certified. Each is kept as the facts of its moment, and printed from them; soon after, the agency seals it, and then it is the same file for ever. */
@Component
public class RefusalLetters implements IssuedPapers {

    /** Why there is one. */
    public static final LegalSource SOURCE = new LegalSource(
            "Nghị định 23/2015/NĐ-CP",
            "Đ.9",
            Grade.UNVERIFIED,
            "That a refusal is explained in writing: from memory; the form of the letter is ours");

    private static final String KIND = "certifiedcopy.refusal";

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final CopyReach reach;
    private final Actors actors;
    private final Messages messages;
    private final Templates templates;
    private final PdfPrinter printer;
    private final SealedPapers seals;
    private final Clock clock;

    RefusalLetters(
            JdbcClient jdbc,
            Agencies agencies,
            CopyReach reach,
            Actors actors,
            Messages messages,
            Templates templates,
            PdfPrinter printer,
            SealedPapers seals,
            Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.reach = reach;
        this.actors = actors;
        this.messages = messages;
        this.templates = templates;
        this.printer = printer;
        this.seals = seals;
        this.clock = clock;
    }

    /** Writes it, in the transaction of the refusal, as the officer who refuses. */
    public void write(CertifiedCopy copy, RefusalGround ground, String reason) {
        AgencyId writer = reach.answers(copy.agency());
        RefusalFacts facts = facts(copy, writer, ground, reason, clock.instant());
        jdbc.sql(
                        "insert into certifiedcopy.refusal_letter (copy, agency, issued_at, facts) values (:copy, :agency, :at, :facts::jsonb)")
                .param("copy", copy.id().value())
                .param("agency", writer.value())
                .param("at", facts.at().atOffset(ZoneOffset.UTC))
                .param("facts", JsonMapper.shared().writeValueAsString(facts))
                .update();
        seals.ask(KIND, copy.id().toString(), writer);
    }

    /** It as a PDF file, sealed or a print; empty if none was written. Who may have it, the asker looks at. */
    public Optional<byte[]> pdf(CertifiedCopy copy) {
        return kept(copy.id().value())
                .map(letter ->
                        seals.file(KIND, copy.id().toString(), letter.writer(), () -> printed(letter.facts(), false)));
    }

    /** How it stands with the seal on those of these copies. */
    public Map<CopyId, SealedPaper> seals(Collection<CopyId> copies) {
        Map<String, SealedPaper> known =
                seals.of(KIND, copies.stream().map(CopyId::toString).toList());
        return copies.stream()
                .collect(Collectors.toMap(one -> one, one -> Objects.requireNonNull(known.get(one.toString()))));
    }

    /** How it stands with the seal on that of this copy. */
    public SealedPaper seal(CertifiedCopy copy) {
        return Objects.requireNonNull(seals(List.of(copy.id())).get(copy.id()));
    }

    private Optional<Letter> kept(UUID copy) {
        return jdbc.sql("""
                        select l.facts, coalesce(l.agency, c.agency) from certifiedcopy.refusal_letter l
                        join certifiedcopy.copy c on c.id = l.copy where l.copy = ?""")
                .param(copy)
                .query((row, number) -> new Letter(
                        JsonMapper.shared().readValue(row.getString(1), RefusalFacts.class),
                        new AgencyId(row.getLong(2))))
                .optional();
    }

    private byte[] printed(RefusalFacts facts, boolean sealed) {
        return printer.print(templates.certifiedcopyRefusalLetter(
                new RefusalSheet(new Words(messages, Language.VI), facts, sealed)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Print> print(String paper) {
        return kept(UUID.fromString(paper))
                .map(Letter::facts)
                .map(facts -> new Print(printed(facts, true), facts.agency(), facts.officer()));
    }

    @Override
    public Optional<String> called(String paper) {
        return kept(UUID.fromString(paper)).map(letter -> messages.text(Language.VI, "certifiedcopy.letter.title"));
    }

    private RefusalFacts facts(CertifiedCopy copy, AgencyId writer, RefusalGround ground, String reason, Instant now) {
        AgencyView agency = last(writer);
        String above = agency.parentName() == null ? "" : agency.parentName();
        String name = agency.names().in(Language.VI);
        String phone = agency.contact().phone();
        return new RefusalFacts(
                above,
                name,
                writer.equals(copy.agency()) ? "" : last(copy.agency()).names().in(Language.VI),
                phone == null ? "" : phone,
                AgencyPlace.of(name, above),
                now,
                copy.asker().name(),
                copy.original().title(),
                copy.original().issuer(),
                copy.original().number(),
                copy.dossier(),
                messages.text(Language.VI, ground),
                reason.strip(),
                actors.current().name());
    }

    /** As it is, or as it last was. */
    private AgencyView last(AgencyId agency) {
        return agencies.standing(agency, agencies.today()).agency();
    }

    /**
     * What a letter says.
     *
     * @param writer the agency that wrote it, and whose seal it bears: another than the copy's where that one had ended
     */
    private record Letter(RefusalFacts facts, AgencyId writer) {}
}
