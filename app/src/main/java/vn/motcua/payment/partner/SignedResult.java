package vn.motcua.payment.partner;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Signs a result when it is sent: the values stay as they were, the hash is of the secret that the partner knows by now. */
@Component
class SignedResult {

    private final PaymentPartners partners;

    SignedResult(PaymentPartners partners) {
        this.partners = partners;
    }

    byte[] signed(long partner, Dialect dialect, ResultForm form, String body) {
        if (dialect == Dialect.KEYPAY || form == ResultForm.COURT) return body.getBytes(StandardCharsets.UTF_8);
        ObjectNode message = (ObjectNode) JsonMapper.shared().readTree(body);
        List<String> values = new Said(message).values(GatewayA.RESULT);
        String secret = partners.ours(partners.find(partner).orElseThrow());
        return message.put("MaXacThuc", GatewayHash.sha256(secret, values))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
