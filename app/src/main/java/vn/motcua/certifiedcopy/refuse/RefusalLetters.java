package vn.motcua.certifiedcopy.refuse;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.RefusalGround;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyPlace;
import vn.motcua.directory.AgencyView;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.LegalSource.Grade;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;
import vn.motcua.portal.print.PdfPrinter;

/** The letters that go out when originals cannot be certified. Each is kept as the facts of its moment, so that it is printed again as it was. */
@Component
public class RefusalLetters {

    /** Why there is one. */
    public static final LegalSource SOURCE = new LegalSource(
            "Nghị định 23/2015/NĐ-CP",
            "Đ.9",
            Grade.UNVERIFIED,
            "That a refusal is explained in writing: from memory; the form of the letter is ours");

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Actors actors;
    private final Messages messages;
    private final Templates templates;
    private final PdfPrinter printer;
    private final Clock clock;

    RefusalLetters(
            JdbcClient jdbc,
            Agencies agencies,
            Actors actors,
            Messages messages,
            Templates templates,
            PdfPrinter printer,
            Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.actors = actors;
        this.messages = messages;
        this.templates = templates;
        this.printer = printer;
        this.clock = clock;
    }

    /** Writes it, in the transaction of the refusal, as the officer who refuses. */
    public void write(CertifiedCopy copy, RefusalGround ground, String reason) {
        RefusalFacts facts = facts(copy, ground, reason, clock.instant());
        jdbc.sql("insert into certifiedcopy.refusal_letter (copy, issued_at, facts) values (:copy, :at, :facts::jsonb)")
                .param("copy", copy.id().value())
                .param("at", facts.at().atOffset(ZoneOffset.UTC))
                .param("facts", JsonMapper.shared().writeValueAsString(facts))
                .update();
    }

    /** It as a PDF file; empty if none was written. Who may have it, the asker looks at. */
    public Optional<byte[]> pdf(CopyId copy) {
        return jdbc.sql("select facts from certifiedcopy.refusal_letter where copy = ?")
                .param(copy.value())
                .query((row, number) -> JsonMapper.shared().readValue(row.getString(1), RefusalFacts.class))
                .optional()
                .map(facts -> printer.print(templates.certifiedcopyRefusalLetter(
                        new RefusalSheet(new Words(messages, Language.VI), facts))));
    }

    private RefusalFacts facts(CertifiedCopy copy, RefusalGround ground, String reason, Instant now) {
        AgencyView agency = agencies.find(copy.agency(), agencies.today()).orElseThrow();
        String above = agency.parentName() == null ? "" : agency.parentName();
        String name = agency.names().in(Language.VI);
        String phone = agency.contact().phone();
        return new RefusalFacts(
                above,
                name,
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
}
