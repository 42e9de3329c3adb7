package vn.motcua.kernel.intake.name;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.kernel.intake.FileType;

/** The headers under which a stranger's file is handed out from the second origin: to be saved, under the type that it has, and acting on nothing. */
public final class FileHeaders {

    private FileHeaders() {}

    /** By name, in order. */
    public static Map<String, String> of(String name, FileType type, long bytes) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", type == FileType.TEXT ? "text/plain; charset=UTF-8" : type.label());
        headers.put("Content-Length", Long.toString(bytes));
        headers.put("Content-Disposition", FileName.attachment(name));
        headers.put("Content-Security-Policy", "default-src 'none'; sandbox");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cross-Origin-Resource-Policy", "same-site");
        headers.put("Cache-Control", "private, no-store");
        return headers;
    }
}
