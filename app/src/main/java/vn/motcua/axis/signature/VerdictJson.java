package vn.motcua.axis.signature;

import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.signing.pdf.PdfCoverage;
import vn.motcua.signing.pdf.PdfSignature;
import vn.motcua.signing.pdf.PdfVerdict;
import vn.motcua.signing.verdict.AlgorithmStanding;
import vn.motcua.signing.verdict.SignatureFault;
import vn.motcua.signing.verdict.SignatureVerdict;
import vn.motcua.signing.verdict.SignedBy;
import vn.motcua.signing.verdict.SignedWhen;
import vn.motcua.signing.verdict.Trust;

/** Keeps verdicts as JSON, by the names of their constants. */
@Component
class VerdictJson {

    private final JsonMapper json;

    VerdictJson(JsonMapper json) {
        this.json = json;
    }

    String write(JudgedPacket judged) {
        var node = json.createObjectNode().put("bySender", judged.bySender());
        switch (judged.verdict()) {
            case SignatureVerdict.Unsigned() -> {}
            case SignatureVerdict.Refuted(SignatureFault fault) -> node.put("fault", fault.name());
            case SignatureVerdict.Intact(SignedBy by, Trust trust, boolean old, SignedWhen when) -> {
                node.put("trust", trust.name()).put("old", old).set("by", json.valueToTree(by));
                if (when.stamped()) node.put("stamped", true);
                if (when.claimedAt() != null)
                    node.put("claimedAt", when.claimedAt().toString());
                if (when.provenAt() != null)
                    node.put("provenAt", when.provenAt().toString());
            }
        }
        return json.writeValueAsString(node);
    }

    JudgedPacket readPacket(String text) {
        JsonNode node = json.readTree(text);
        return new JudgedPacket(verdict(node), node.get("bySender").asBoolean());
    }

    String write(List<FileVerdict> files) {
        return json.writeValueAsString(files.stream().map(this::node).toList());
    }

    List<FileVerdict> readFiles(String text) {
        return each(json.readTree(text)).stream()
                .map(node -> new FileVerdict(
                        node.get("attachment").asInt(), node.get("name").asString(), file(node)))
                .toList();
    }

    private static SignatureVerdict verdict(JsonNode node) {
        if (node.has("fault"))
            return new SignatureVerdict.Refuted(
                    SignatureFault.valueOf(node.get("fault").asString()));
        if (!node.has("trust")) return new SignatureVerdict.Unsigned();
        return new SignatureVerdict.Intact(
                by(node.get("by")),
                Trust.valueOf(node.get("trust").asString()),
                node.get("old").asBoolean(),
                new SignedWhen(instant(node, "claimedAt"), node.has("stamped"), instant(node, "provenAt")));
    }

    private JsonNode node(FileVerdict file) {
        var node = json.createObjectNode().put("attachment", file.attachment()).put("name", file.name());
        switch (file.verdict()) {
            case PdfVerdict.NotJudged(PdfVerdict.Reason reason) -> node.put("reason", reason.name());
            case PdfVerdict.Judged(List<PdfSignature> signatures) -> {
                var all = node.putArray("signatures");
                signatures.forEach(one -> all.add(node(one)));
            }
        }
        return node;
    }

    private JsonNode node(PdfSignature one) {
        var node = json.createObjectNode()
                .put("stamped", one.stamped())
                .put("intact", one.intact())
                .put("coverage", one.coverage().name())
                .put("trust", one.trust().name())
                .put("algorithm", one.algorithm().name());
        if (one.by() != null) node.set("by", json.valueToTree(one.by()));
        if (one.claimedAt() != null) node.put("claimedAt", one.claimedAt().toString());
        if (one.provenAt() != null) node.put("provenAt", one.provenAt().toString());
        if (!one.covered().isEmpty()) node.put("covered", one.covered());
        return node;
    }

    private static PdfVerdict file(JsonNode node) {
        if (node.has("reason"))
            return new PdfVerdict.NotJudged(
                    PdfVerdict.Reason.valueOf(node.get("reason").asString()));
        return new PdfVerdict.Judged(each(node.get("signatures")).stream()
                .map(one -> new PdfSignature(
                        one.has("by") ? by(one.get("by")) : null,
                        instant(one, "claimedAt"),
                        one.get("stamped").asBoolean(),
                        instant(one, "provenAt"),
                        one.get("intact").asBoolean(),
                        PdfCoverage.valueOf(one.get("coverage").asString()),
                        Trust.valueOf(one.get("trust").asString()),
                        algorithm(one),
                        one.has("covered") ? one.get("covered").asString() : ""))
                .toList());
    }

    /** Verdicts that were kept before 26 November 2026 know only whether it is old. */
    private static AlgorithmStanding algorithm(JsonNode node) {
        if (node.has("algorithm"))
            return AlgorithmStanding.valueOf(node.get("algorithm").asString());
        return node.get("old").asBoolean() ? AlgorithmStanding.OLD : AlgorithmStanding.GOOD;
    }

    private static @Nullable Instant instant(JsonNode node, String name) {
        return node.has(name) ? Instant.parse(node.get(name).asString()) : null;
    }

    private static SignedBy by(JsonNode node) {
        return new SignedBy(
                node.get("name").asString(),
                node.get("agencyCode").asString(),
                node.get("serial").asString(),
                node.get("algorithm").asString());
    }

    private static List<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
