package vn.motcua.signing.web;

import org.springframework.http.ResponseEntity;

/** Files that these pages give, named so that a browser saves them. */
final class Downloads {

    static final String PEM = "application/x-pem-file";
    static final String CER = "application/pkix-cert";
    static final String CRL = "application/pkix-crl";

    private Downloads() {}

    static ResponseEntity<byte[]> of(byte[] bytes, String type, String name) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "public, max-age=60")
                .body(bytes);
    }
}
