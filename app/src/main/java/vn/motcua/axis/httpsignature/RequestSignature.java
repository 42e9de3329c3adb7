package vn.motcua.axis.httpsignature;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One signature of a request.
 *
 * @param input what it covers and says of itself
 * @param bytes the signature
 */
public record RequestSignature(SignatureInput input, byte[] bytes) {

    /** The header that says what is covered. */
    public static final String INPUT_HEADER = "Signature-Input";

    /** The header with the signature. */
    public static final String HEADER = "Signature";

    /**
     * Signs.
     *
     * @param keyId by which the other side knows the key
     * @param created seconds since 1970
     * @param components what to cover, all of which the request must have
     * @throws IllegalArgumentException if the request lacks one of them
     */
    public static RequestSignature sign(
            RequestParts request, PrivateKey key, String keyId, long created, String nonce, List<String> components) {
        SignatureAlgorithm algorithm = SignatureAlgorithm.of(key).orElseThrow();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("created", created);
        parameters.put("keyid", keyId);
        parameters.put("nonce", nonce);
        parameters.put("alg", algorithm.text());
        SignatureInput input = new SignatureInput("sig1", components, parameters);
        try {
            return new RequestSignature(input, algorithm.sign(key, base(request, input)));
        } catch (Malformed e) {
            throw new IllegalArgumentException(e.getMessage());
        }
    }

    /** Reads the two headers. */
    public static RequestSignature read(String inputHeader, String header) throws Malformed {
        SignatureInput input = SignatureInput.parse(inputHeader);
        FieldText text = new FieldText(header).blanks();
        String label = text.key();
        text.demand('=');
        byte[] bytes = text.bytes();
        if (!label.equals(input.label()) || !text.blanks().ended())
            throw new Malformed("Signature must hold one value, under the same name as Signature-Input");
        return new RequestSignature(input, bytes);
    }

    /** True if the key made it for this request. False too if the request lacks what it covers. */
    public boolean holds(RequestParts request, PublicKey key) {
        SignatureAlgorithm algorithm = SignatureAlgorithm.of(key).orElseThrow();
        if (!input.algorithm().isEmpty() && !input.algorithm().equals(algorithm.text())) return false;
        try {
            return algorithm.holds(key, base(request, input), bytes);
        } catch (Malformed e) {
            return false;
        }
    }

    /** The value to send as {@link #INPUT_HEADER}. */
    public String inputHeader() {
        return input.label() + "=" + input.written();
    }

    /** The value to send as {@link #HEADER}. */
    public String header() {
        return input.label() + "=:" + Base64.getEncoder().encodeToString(bytes) + ":";
    }

    /** What is signed: RFC 9421, section 2.5. */
    static byte[] base(RequestParts request, SignatureInput input) throws Malformed {
        StringBuilder base = new StringBuilder();
        for (String component : input.components()) {
            String value = request.value(component).orElseThrow(() -> new Malformed("the request has no " + component));
            base.append('"').append(component).append("\": ").append(value).append('\n');
        }
        base.append("\"@signature-params\": ").append(input.written());
        return base.toString().getBytes(StandardCharsets.UTF_8);
    }
}
