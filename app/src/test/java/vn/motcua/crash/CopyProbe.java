package vn.motcua.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyWorld;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.Progress;

/** Commands added to the real program, so that a test has copies certified and reads every file that came of it. */
public class CopyProbe {

    /** An original is brought, compared and paid for, and its signature is asked for. */
    @Bean
    AdminCommand crashCopy(CopyWorld world) {
        return new FoundingProbe.Command("copy") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                CopyId id = world.toSign(1);
                world.ask(DemoPerson.TUNG, List.of(id));
                return Map.of("copy", id.toString());
            }
        };
    }

    /** Of each certified copy its number, and whether its file is whole and says so. */
    @Bean
    AdminCommand crashCopies(CertifiedCopies copies, JdbcClient jdbc) {
        return new FoundingProbe.Command("copies") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                return Map.of(
                        "copies",
                        jdbc
                                .sql("select id from certifiedcopy.copy where certified_at is not null")
                                .query((row, number) -> new CopyId(row.getObject(1, UUID.class)))
                                .list()
                                .stream()
                                .map(id -> read(copies, copies.find(id).orElseThrow()))
                                .toList());
            }
        };
    }

    private static Map<String, Object> read(CertifiedCopies copies, CertifiedCopy copy) {
        CertifiedCopy.Attestation attestation = java.util.Objects.requireNonNull(copy.attestation());
        int number = attestation.number().number();
        try (InputStream in = copies.open(copy);
                PDDocument document = Loader.loadPDF(in.readAllBytes())) {
            String text = new PDFTextStripper().getText(document);
            return Map.of("number", number, "says", text.contains("Số chứng thực: " + number + ";"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
