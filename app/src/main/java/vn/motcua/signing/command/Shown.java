package vn.motcua.signing.command;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.signing.CertificateView;

/** A certificate as the command line prints it. */
final class Shown {

    private Shown() {}

    static Map<String, Object> of(CertificateView view, Instant now) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", view.id().value());
        shown.put("kind", view.kind().name());
        shown.put("name", view.name());
        shown.put("serial", view.serial());
        shown.put("state", view.state(now).name());
        shown.put("validFrom", view.validFrom().toString());
        shown.put("validUntil", view.validUntil().toString());
        shown.put("keyHere", view.keyHere());
        shown.put("sha256", view.sha256());
        return shown;
    }
}
