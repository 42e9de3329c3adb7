package vn.motcua.crash;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.command.AdminCommand;
import vn.motcua.kernel.command.Arguments;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.export.ExportView;
import vn.motcua.vault.export.StoreExports;
import vn.motcua.vault.own.UploadPaper;

/** Commands added to the real program, so that a test fills the store of Nguyễn Thị Lan in every way, and reads all of it. */
public class VaultProbe {

    /** A result of a dossier of hers is there; what follows is the application's business. */
    @Bean
    AdminCommand crashResult(
            DossierWorld world, OpenDossier open, Intake intake, JdbcClient jdbc, TransactionTemplate transaction) {
        return new FoundingProbe.Command("result", "name", "revision") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                String name = arguments.get("name");
                FileId file = received(intake, name);
                var dossier = world.as(
                                DemoPerson.LAN,
                                () -> open.run(world.application(
                                        UUID.randomUUID(), Long.parseLong(arguments.get("revision")))))
                        .id();
                transaction.executeWithoutResult(status -> {
                    jdbc.sql("""
                                    insert into dossier.result (dossier, code, name, number, issued_on, file, file_name, bytes, attached_at)
                                    values (?, 'KQ.THU', ?, '1', ?, ?, 'ket-qua.pdf', 1, now())""")
                            .params(dossier.value(), name, LocalDate.of(2026, 11, 20), file.value())
                            .update();
                    jdbc.sql("update dossier.dossier set status = 9, received_at = now() where id = ?")
                            .param(dossier.value())
                            .update();
                });
                return Map.of("name", name);
            }
        };
    }

    private static FileId received(Intake intake, String name) {
        try {
            FileId file =
                    intake.receive(new ByteArrayInputStream(DemoPdf.of(name)), "ket-qua.pdf", IntakePolicy.PAPERS);
            intake.examine(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** She lays a paper in. */
    @Bean
    AdminCommand crashUpload(DossierWorld world, Stores stores, UploadPaper upload) {
        return new FoundingProbe.Command("upload", "name") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                String name = arguments.get("name");
                upload.run(
                        stores.of(world.account(DemoPerson.LAN)),
                        true,
                        new UploadPaper.Described(name, "", "", null, null, "giay.pdf"),
                        () -> new ByteArrayInputStream(DemoPdf.of(name)));
                return Map.of("name", name);
            }
        };
    }

    /** She asks for a copy of all. */
    @Bean
    AdminCommand crashExport(DossierWorld world, Stores stores, VaultEntries entries, StoreExports exports) {
        return new FoundingProbe.Command("export") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                Store store = stores.of(world.account(DemoPerson.LAN));
                exports.ask(
                        store, world.account(DemoPerson.LAN), entries.sum(store).entries());
                return Map.of("asked", true);
            }
        };
    }

    /** All that is in the store, each file read to its end and held against its hash, and what the latest copy holds. */
    @Bean
    AdminCommand crashStore(DossierWorld world, Stores stores, VaultEntries entries, StoreExports exports) {
        return new FoundingProbe.Command("store") {
            @Override
            public Object run(Arguments arguments, Progress progress) {
                Store store = stores.of(world.account(DemoPerson.LAN));
                List<Map<String, Object>> papers = new ArrayList<>();
                for (List<EntryView> some = entries.after(store, null, 100);
                        !some.isEmpty();
                        some = entries.after(store, last(some), 100))
                    for (EntryView one : some) papers.add(paper(entries, one));
                Map<String, Object> all = new LinkedHashMap<>();
                all.put("papers", papers);
                all.put(
                        "export",
                        exports.latest(store)
                                .map(one -> export(exports, store, one))
                                .orElse(Map.of()));
                return all;
            }
        };
    }

    private static EntryView last(List<EntryView> some) {
        return some.getLast();
    }

    private static Map<String, Object> paper(VaultEntries entries, EntryView one) {
        boolean whole = false;
        try (InputStream in = one.state().opens() ? entries.open(one) : InputStream.nullInputStream()) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
            whole = HexFormat.of().formatHex(sha256.digest()).equals(one.sha256());
        } catch (IOException | RuntimeException | NoSuchAlgorithmException broken) {
            // whatever it is: the file cannot be read
        }
        return Map.of("title", one.title(), "state", one.state().name(), "whole", whole);
    }

    private static Map<String, Object> export(StoreExports exports, Store store, ExportView one) {
        Map<String, Object> export = new LinkedHashMap<>();
        export.put("state", one.state().name());
        export.put("asked", one.asked().toString());
        export.put("entries", one.entries());
        int files = 0;
        boolean index = false;
        if (exports.ready(store, one.id()).isPresent())
            try (InputStream in = exports.open(store, one.id(), 1);
                    ZipInputStream zip = new ZipInputStream(in)) {
                for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                    if (part.getName().equals("index.json")) index = true;
                    else if (part.getName().startsWith("giay-to/")) files++;
                }
            } catch (UncheckedIOException | IOException broken) {
                index = false;
            }
        export.put("files", files);
        export.put("index", index);
        return export;
    }
}
