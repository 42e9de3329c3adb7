package vn.motcua.certifiedcopy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import vn.motcua.certifiedcopy.page.Scan;

/** The scans that came with a form, in the order in which they were chosen. */
final class SentScans {

    static final String FIELD = "files";
    private static final int MOST = 200;

    private SentScans() {}

    static List<Scan> of(HttpServletRequest request) {
        if (!(request instanceof MultipartRequest multipart)) return List.of();
        return multipart.getFiles(FIELD).stream()
                .filter(file -> !file.isEmpty())
                .limit(MOST)
                .map(file -> new Scan(name(file), file::getInputStream))
                .toList();
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
