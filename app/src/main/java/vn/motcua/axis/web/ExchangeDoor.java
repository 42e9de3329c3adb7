package vn.motcua.axis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.system.Authentication;
import vn.motcua.axis.system.Caller;
import vn.motcua.axis.system.Credential;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.spi.MachineDoor;

/** Lets in systems whose headers are signed by their secret. */
@Component
class ExchangeDoor implements MachineDoor {

    static final String PREFIX = "/axis/exchange/";

    private final Authentication authentication;
    private final Envelopes envelopes;
    private final JsonMapper json;

    ExchangeDoor(Authentication authentication, Envelopes envelopes, JsonMapper json) {
        this.authentication = authentication;
        this.envelopes = envelopes;
        this.json = json;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public boolean admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            SignedHeaders headers = SignedHeaders.of(request, json);
            new Call(caller(headers), headers).letIn(request);
            return true;
        } catch (RuntimeException why) {
            envelopes.refuse(why, request, response);
            return false;
        }
    }

    private Caller caller(SignedHeaders headers) {
        String system = headers.find("systemid").orElseThrow(() -> Refused.because(AxisRefusal.NOT_AUTHENTIC));
        Instant stamp =
                Stamp.read(headers.find("timestamp").orElseThrow(() -> Refused.because(AxisRefusal.NOT_AUTHENTIC)));
        return authentication.caller(new Credential(system, stamp, headers.signedBytes(), mac(headers.mac())));
    }

    private static byte[] mac(String hex) {
        try {
            return HexFormat.of().parseHex(hex.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refused.because(AxisRefusal.NOT_AUTHENTIC);
        }
    }
}
