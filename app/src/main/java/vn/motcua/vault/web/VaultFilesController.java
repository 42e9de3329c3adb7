package vn.motcua.vault.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.name.FileHeaders;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.VaultPasses;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.export.StoreExports;
import vn.motcua.vault.own.ExportStore;

/** Hands files of stores out on the second origin, for a pass. */
@Controller
@OpenToAll
class VaultFilesController {

    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final VaultPasses passes;
    private final VaultEntries entries;
    private final ExportStore export;
    private final StoreExports exports;
    private final Clock clock;

    VaultFilesController(
            VaultPasses passes, VaultEntries entries, ExportStore export, StoreExports exports, Clock clock) {
        this.passes = passes;
        this.entries = entries;
        this.export = export;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping("/files/vault/{token}")
    void fetch(@PathVariable String token, HttpServletResponse response) throws IOException {
        VaultPasses.Pass pass = passes.find(token).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        EntryId id = pass.entry();
        UUID made = pass.export();
        if (made != null) {
            try (InputStream content = exports.open(pass.store(), made)) {
                container(response);
                content.transferTo(response.getOutputStream());
            }
            return;
        }
        if (id == null) {
            all(pass, response);
            return;
        }
        EntryView entry = entries.find(pass.store(), id).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        try (InputStream content = entries.open(entry)) {
            headers(FileHeaders.of(entry.fileName(), entry.type(), entry.bytes()), response, pass.shown());
            content.transferTo(response.getOutputStream());
        }
    }

    /** Written as it is read, which costs the processor: a few at a time. */
    private void all(VaultPasses.Pass pass, HttpServletResponse response) throws IOException {
        if (!places.tryAcquire()) throw VaultRefusal.EXPORT_BUSY.because();
        try {
            container(response);
            export.write(pass.store(), clock.instant(), response.getOutputStream());
        } finally {
            places.release();
        }
    }

    private static void container(HttpServletResponse response) {
        headers(FileHeaders.of("kho-giay-to.asice", FileType.ZIP, 0), response, false);
        response.setContentType("application/vnd.etsi.asic-e+zip");
    }

    private static void headers(Map<String, String> headers, HttpServletResponse response, boolean shown) {
        headers.forEach((name, value) -> {
            if (name.equals("Content-Length")) return; // a file that breaks on its way must not look whole
            boolean disposition = name.equals("Content-Disposition");
            response.setHeader(name, disposition && shown ? value.replaceFirst("^attachment", "inline") : value);
        });
    }
}
