package vn.motcua.dossier.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.LogProof;
import vn.motcua.audit.tree.Hash;

/**
 * All that happened to a dossier, each act with its proof in the log, all under one signed checkpoint.
 *
 * @param code the dossier's code
 * @param note the signed checkpoint
 * @param key the key that signed it, in its published form
 * @param lines the acts in the order of the log
 */
public record DossierProof(String code, String note, String key, List<Line> lines) {

    /** The name of the file's form. */
    public static final String FORM = "motcua-dossier-1";

    private static final JsonMapper JSON = JsonMapper.shared();

    public DossierProof {
        lines = List.copyOf(lines);
    }

    /**
     * An act.
     *
     * @param line the line of the log as canonical JSON
     * @param leaf its place
     * @param path the hashes that lead from it to the signed root
     */
    public record Line(String line, long leaf, List<Hash> path) {}

    /** The file: JSON without spaces, members in one order. */
    public byte[] bytes() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("form", FORM);
        json.put("code", code);
        json.put("checkpoint", note);
        json.put("logKey", key);
        json.put("lines", lines.stream().map(DossierProof::json).toList());
        return (JSON.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> json(Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", line.line());
        json.put("leaf", line.leaf());
        json.put("path", line.path().stream().map(Hash::toString).toList());
        return json;
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it is not, byte for byte, what {@link #bytes} writes
     */
    public static DossierProof parse(byte[] file) {
        try {
            JsonNode json = JSON.readTree(file);
            if (!text(json, "form").equals(FORM)) throw new IllegalArgumentException("no proof of a dossier");
            List<Line> lines = new ArrayList<>();
            for (JsonNode line : json.path("lines")) {
                List<Hash> path = new ArrayList<>();
                for (JsonNode hash : line.path("path")) path.add(Hash.parse(hash.asString()));
                lines.add(new Line(text(line, "line"), line.path("leaf").asLong(-1), path));
            }
            DossierProof read =
                    new DossierProof(text(json, "code"), text(json, "checkpoint"), text(json, "logKey"), lines);
            if (!Arrays.equals(read.bytes(), file)) throw new IllegalArgumentException("not in its one written form");
            return read;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private static String text(JsonNode json, String name) {
        JsonNode node = json.path(name);
        if (!node.isString()) throw new IllegalArgumentException("a text is missing: " + name);
        return node.stringValue();
    }

    /** The proof of each line. */
    List<LogProof> proofs() {
        return lines.stream()
                .map(line -> new LogProof(line.line(), line.leaf(), line.path(), note, key))
                .toList();
    }
}
