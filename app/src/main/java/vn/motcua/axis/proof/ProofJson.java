package vn.motcua.axis.proof;

import static vn.motcua.axis.receipt.StatementJson.number;
import static vn.motcua.axis.receipt.StatementJson.string;
import static vn.motcua.axis.receipt.StatementJson.text;
import static vn.motcua.axis.receipt.StatementJson.tree;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The written form of proofs: JSON without spaces, members in one order. */
final class ProofJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ProofJson() {}

    static String write(Proof proof) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("form", Proof.FORM);
        json.put("statement", proof.statement());
        json.put("algorithm", proof.algorithm());
        json.put("seal", Base64.getEncoder().encodeToString(proof.signature()));
        json.put(
                "chain",
                proof.chain().stream().map(Base64.getEncoder()::encodeToString).toList());
        return JSON.writeValueAsString(json) + "\n";
    }

    static Proof read(byte[] file) {
        JsonNode json = tree(file);
        if (!text(json, "form").equals(Proof.FORM)) throw new IllegalArgumentException("no proof of the axis");
        List<byte[]> chain = new ArrayList<>();
        json.path("chain").forEach(each -> chain.add(Base64.getDecoder().decode(string(each))));
        return new Proof(
                text(json, "statement"),
                text(json, "algorithm"),
                Base64.getDecoder().decode(text(json, "seal")),
                chain);
    }

    static String write(ProofStatement said) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("proof", said.proof().name());
        json.put("docId", said.docId());
        json.put("delivery", said.delivery());
        json.put("sha256", said.sha256());
        json.put("length", said.length());
        json.put("documentId", said.documentId());
        json.put("number", said.number());
        json.put("notation", said.notation());
        json.put("sender", said.sender());
        json.put("receiver", said.receiver());
        if (said.agency() != null) json.put("agency", said.agency());
        json.put("acceptedAt", said.acceptedAt().toString());
        json.put("statedAt", said.statedAt().toString());
        if (said.withdrawnAt() != null)
            json.put("withdrawnAt", said.withdrawnAt().toString());
        json.put("failures", said.failures());
        json.put("connected", said.connected());
        if (said.lastCall() != null) json.put("lastCall", said.lastCall().toString());
        return JSON.writeValueAsString(json);
    }

    static ProofStatement statement(String text) {
        JsonNode json = tree(text.getBytes(StandardCharsets.UTF_8));
        try {
            return new ProofStatement(
                    ProofKind.valueOf(text(json, "proof")),
                    number(json, "docId"),
                    number(json, "delivery"),
                    text(json, "sha256"),
                    number(json, "length"),
                    text(json, "documentId"),
                    text(json, "number"),
                    text(json, "notation"),
                    text(json, "sender"),
                    text(json, "receiver"),
                    json.has("agency") ? text(json, "agency") : null,
                    Instant.parse(text(json, "acceptedAt")),
                    Instant.parse(text(json, "statedAt")),
                    json.has("withdrawnAt") ? Instant.parse(text(json, "withdrawnAt")) : null,
                    Math.toIntExact(number(json, "failures")),
                    json.path("connected").asBoolean(false),
                    json.has("lastCall") ? Instant.parse(text(json, "lastCall")) : null);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
