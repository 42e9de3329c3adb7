package vn.motcua.signing.container;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The list of a container's files with their hashes: what is signed (ETSI EN 319 162-1, annex A.4). */
final class Manifest {

    private static final String SPACES =
            " xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\" xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"";
    private static final String SHA_256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    private Manifest() {}

    /** What a line of a list says. */
    record Named(String name, String type, byte[] sha256) {}

    static byte[] of(String signature, List<ContainerWriter.Line> lines) {
        return of(
                signature,
                "application/pkcs7-signature",
                lines.stream()
                        .map(one -> new Named(one.file().name(), one.file().type(), one.sha256()))
                        .toList());
    }

    /** The same over which a time stamp is, of everything that is there (A.7). */
    static byte[] archive(String stamp, List<Named> all) {
        return of(stamp, "application/vnd.etsi.timestamp-token", all);
    }

    private static byte[] of(String by, String type, List<Named> lines) {
        StringBuilder all = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<asic:ASiCManifest")
                .append(SPACES)
                .append("><asic:SigReference MimeType=\"")
                .append(type)
                .append("\" URI=\"")
                .append(by)
                .append("\"/>");
        for (Named one : lines)
            all.append("<asic:DataObjectReference MimeType=\"")
                    .append(attribute(one.type()))
                    .append("\" URI=\"")
                    .append(path(one.name()))
                    .append("\"><ds:DigestMethod Algorithm=\"")
                    .append(SHA_256)
                    .append("\"/><ds:DigestValue>")
                    .append(Base64.getEncoder().encodeToString(one.sha256()))
                    .append("</ds:DigestValue></asic:DataObjectReference>");
        return all.append("</asic:ASiCManifest>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Each part of the path as addresses have it. */
    private static String path(String name) {
        return String.join(
                "/",
                List.of(name.split("/")).stream()
                        .map(one ->
                                URLEncoder.encode(one, StandardCharsets.UTF_8).replace("+", "%20"))
                        .toList());
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
