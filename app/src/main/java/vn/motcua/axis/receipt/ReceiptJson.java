package vn.motcua.axis.receipt;

import static vn.motcua.axis.receipt.StatementJson.number;
import static vn.motcua.axis.receipt.StatementJson.string;
import static vn.motcua.axis.receipt.StatementJson.text;
import static vn.motcua.axis.receipt.StatementJson.tree;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.LogProof;
import vn.motcua.audit.tree.Hash;

/** The written form of receipts: JSON without spaces, members in one order. */
final class ReceiptJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ReceiptJson() {}

    static String write(Receipt receipt) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("form", Receipt.FORM);
        json.put("statement", receipt.statement());
        json.put("line", receipt.proof().line());
        json.put("leaf", receipt.proof().leaf());
        json.put("path", texts(receipt.proof().path()));
        json.put("checkpoint", receipt.proof().note());
        json.put("logKey", receipt.proof().key());
        json.put("place", receipt.place());
        json.put("size", receipt.size());
        json.put("sealPath", texts(receipt.path()));
        json.put("algorithm", receipt.algorithm());
        json.put("seal", Receipt.base64(receipt.signature()));
        json.put("chain", receipt.chain().stream().map(Receipt::base64).toList());
        return JSON.writeValueAsString(json) + "\n";
    }

    static Receipt read(byte[] file) {
        JsonNode json = tree(file);
        if (!text(json, "form").equals(Receipt.FORM)) throw new IllegalArgumentException("no receipt of the axis");
        LogProof proof = new LogProof(
                text(json, "line"),
                number(json, "leaf"),
                hashes(json, "path"),
                text(json, "checkpoint"),
                text(json, "logKey"));
        List<byte[]> chain = new ArrayList<>();
        json.path("chain").forEach(each -> chain.add(Base64.getDecoder().decode(string(each))));
        return new Receipt(
                text(json, "statement"),
                proof,
                Math.toIntExact(number(json, "place")),
                Math.toIntExact(number(json, "size")),
                hashes(json, "sealPath"),
                text(json, "algorithm"),
                Base64.getDecoder().decode(text(json, "seal")),
                chain);
    }

    static String write(ReceiptStatement said) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("docId", said.docId());
        json.put("sha256", said.sha256());
        json.put("length", said.length());
        json.put("kind", said.kind());
        json.put("documentId", said.documentId());
        json.put("number", said.number());
        json.put("notation", said.notation());
        json.put("system", said.system());
        json.put("sender", said.sender());
        json.put("acceptedAt", said.acceptedAt().toString());
        json.put(
                "receivers",
                said.receivers().stream().map(ReceiptJson::receiver).toList());
        return JSON.writeValueAsString(json);
    }

    static ReceiptStatement statement(String text) {
        JsonNode json = tree(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        List<ReceiptStatement.Receiver> receivers = new ArrayList<>();
        json.path("receivers")
                .forEach(each -> receivers.add(new ReceiptStatement.Receiver(
                        number(each, "docId"), text(each, "code"), each.has("agency") ? text(each, "agency") : null)));
        try {
            return new ReceiptStatement(
                    number(json, "docId"),
                    text(json, "sha256"),
                    number(json, "length"),
                    text(json, "kind"),
                    text(json, "documentId"),
                    text(json, "number"),
                    text(json, "notation"),
                    text(json, "system"),
                    text(json, "sender"),
                    Instant.parse(text(json, "acceptedAt")),
                    receivers);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, Object> receiver(ReceiptStatement.Receiver receiver) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("docId", receiver.docId());
        json.put("code", receiver.code());
        if (receiver.agency() != null) json.put("agency", receiver.agency());
        return json;
    }

    private static List<String> texts(List<Hash> hashes) {
        return hashes.stream().map(Hash::toString).toList();
    }

    private static List<Hash> hashes(JsonNode json, String name) {
        List<Hash> hashes = new ArrayList<>();
        json.path(name).forEach(each -> hashes.add(Hash.parse(string(each))));
        return hashes;
    }
}
