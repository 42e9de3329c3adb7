package vn.motcua.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.authority.Matter;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.Progress;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.pades.KeepSignature;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.pades.SignedPdf;
import vn.motcua.signing.pades.SigningPeople;
import vn.motcua.signing.sheaf.PaperAsked;
import vn.motcua.signing.sheaf.SignSheaf;
import vn.motcua.signing.spi.PaperHolder;

/** Papers of a test that the real program signs in sheaves, and commands to ask for it and to have them sealed. */
public class SheafProbe {

    /** What they are called. */
    public static final String KIND = "crash.paper";

    private static final String DOCUMENT = """
            %%PDF-1.4
            1 0 obj
            <</Type/Catalog/Pages 2 0 R>>
            endobj
            2 0 obj
            <</Type/Pages/Kids[3 0 R]/Count 1>>
            endobj
            3 0 obj
            <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>
            endobj
            trailer<</Root 1 0 R/Size 4>>
            %% paper %d
            %%%%EOF
            """;

    /** Keeps a signed paper once. */
    @Bean
    PaperHolder crashPapers(JdbcClient jdbc) {
        return new PaperHolder() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public byte[] open(String subject) {
                return jdbc.sql("select pdf from public.crash_paper where id = ? and signed is null")
                        .param(Long.valueOf(subject))
                        .query((row, number) -> row.getBytes(1))
                        .optional()
                        .orElseThrow(() -> Refused.because(SigningRefusal.PDF_NOT_SIGNABLE));
            }

            @Override
            public Runnable keep(String subject, SignedPdf signed) {
                return () -> {
                    if (jdbc.sql("update public.crash_paper set signed = ? where id = ? and signed is null")
                                    .params(signed.bytes(), Long.valueOf(subject))
                                    .update()
                            != 1) throw Refused.because(SigningRefusal.PDF_NOT_SIGNABLE);
                };
            }
        };
    }

    /** Gives the chairman a certificate and his agency a seal. */
    @Bean
    AdminCommand crashSigners(DossierWorld world, SigningPeople people, JdbcClient jdbc) {
        return new FoundingProbe.Command("signers") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                jdbc.sql(
                                "create table if not exists public.crash_paper (id bigint generated always as identity primary key, pdf bytea not null, signed bytea, sealed bytea)")
                        .update();
                AgencyId ward = people.agency("H26.101");
                people.certified(ward, "Đỗ Quang Vinh");
                people.sealing(ward);
                return Map.of("account", world.account(DemoPerson.VINH).value().toString());
            }
        };
    }

    /** Has so many papers signed in one go. */
    @Bean
    AdminCommand crashSheaf(DossierWorld world, SigningPeople people, SignSheaf sign, JdbcClient jdbc) {
        return new FoundingProbe.Command("sheaf", "papers") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                AgencyId ward = people.agency("H26.101");
                List<String> ids = new ArrayList<>();
                IntStream.range(0, Integer.parseInt(arguments.get("papers")))
                        .forEach(one -> ids.add(jdbc.sql("insert into public.crash_paper (pdf) values (?) returning id")
                                .param(DOCUMENT.formatted(System.nanoTime())
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .query(String.class)
                                .single()));
                List<PaperAsked> papers = ids.stream()
                        .map(id -> new PaperAsked(
                                KIND, id, "Văn bản " + id, "/", ward, List.of(Matter.decide("G15-HT", "1.001193"))))
                        .toList();
                return Map.of(
                        "sheaf",
                        world.as(DemoPerson.VINH, () -> sign.run(papers)).toString(),
                        "papers",
                        ids);
            }
        };
    }

    /** Seals one paper that is signed, as the step does that issues a result: made before the transaction, kept in it. */
    @Bean
    AdminCommand crashSeal(
            SigningPeople people,
            SignPdf sign,
            KeepSignature keep,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DossierWorld world) {
        return new FoundingProbe.Command("seal", "paper") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                AgencyId ward = people.agency("H26.101");
                long id = Long.parseLong(arguments.get("paper"));
                byte[] signed = jdbc.sql("select signed from public.crash_paper where id = ? and sealed is null")
                        .param(id)
                        .query((row, number) -> row.getBytes(1))
                        .single();
                String purpose = KIND + " " + id + " seal";
                return world.as(DemoPerson.VINH, () -> {
                    SignedPdf made = sign.seal(Objects.requireNonNull(signed), ward, "Phường Ba Đình", purpose);
                    transaction.executeWithoutResult(status -> {
                        if (jdbc.sql("update public.crash_paper set sealed = ? where id = ? and sealed is null")
                                        .params(made.bytes(), id)
                                        .update()
                                != 1) throw Refused.because(SigningRefusal.PDF_NOT_SIGNABLE);
                        keep.run(made, ward, purpose);
                    });
                    return Map.of("sealed", id);
                });
            }
        };
    }
}
