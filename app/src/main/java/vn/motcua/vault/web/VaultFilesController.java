package vn.motcua.vault.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
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
import vn.motcua.vault.export.StoreExports;
import vn.motcua.vault.own.ExportPlan;

/** Hands files of stores out on the second origin, for a pass. */
@Controller
@OpenToAll
class VaultFilesController {

    private final VaultPasses passes;
    private final VaultEntries entries;
    private final StoreExports exports;

    VaultFilesController(VaultPasses passes, VaultEntries entries, StoreExports exports) {
        this.passes = passes;
        this.entries = entries;
        this.exports = exports;
    }

    @GetMapping("/files/vault/{token}")
    void fetch(@PathVariable String token, HttpServletResponse response) throws IOException {
        VaultPasses.Pass pass = passes.find(token).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        EntryId id = pass.entry();
        VaultPasses.Part part = pass.part();
        if (part != null) {
            try (InputStream content = exports.open(pass.store(), part.export(), part.number())) {
                container(
                        part.number(),
                        exports.parts(pass.store(), part.export()).size(),
                        response);
                content.transferTo(response.getOutputStream());
            }
            return;
        }
        if (id == null) throw Refused.because(KernelRefusal.NOT_FOUND);
        EntryView entry = entries.find(pass.store(), id).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        try (InputStream content = entries.open(entry)) {
            headers(FileHeaders.of(entry.fileName(), entry.type(), entry.bytes()), response, pass.shown());
            content.transferTo(response.getOutputStream());
        }
    }

    private static void container(int part, int of, HttpServletResponse response) {
        headers(FileHeaders.of(ExportPlan.container(part, of), FileType.ZIP, 0), response, false);
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
