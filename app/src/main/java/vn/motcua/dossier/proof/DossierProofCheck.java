package vn.motcua.dossier.proof;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.LogProof;

/** Checks a proof of a dossier with nothing but it: no server, no database, no network. */
public final class DossierProofCheck {

    private static final JsonMapper JSON = JsonMapper.shared();

    private DossierProofCheck() {}

    /** What can be wrong with it. */
    public enum Fault {
        /** Not a proof of a dossier, or not in its one written form. */
        FORM,
        /** A line is not in the signed log. */
        LOG,
        /** A line speaks of something else. */
        OTHER_THING,
        /** The lines of the timeline do not count from 1 without a gap. */
        GAP,
        /** An act is older than the one before it. */
        TIME,
        /** The log was signed with another key than the reader believes. */
        OTHER_KEY
    }

    /**
     * An act that was proven.
     *
     * @param number counts the lines of the timeline from 1; 0 for what does not stand there
     * @param at when it was recorded
     * @param event the event's name
     * @param act what it was; empty where the event says all
     * @param to the status after it; empty where it stayed
     */
    public record Act(int number, Instant at, String event, String act, String to) {}

    /**
     * What was found.
     *
     * @param faults empty if it holds
     * @param proof what was read; {@code null} if it cannot be
     * @param acts the acts, as far as they can be read
     */
    public record Verdict(List<Fault> faults, @Nullable DossierProof proof, List<Act> acts) {

        /** True if nothing is wrong. */
        public boolean holds() {
            return faults.isEmpty();
        }
    }

    /**
     * Checks a file.
     *
     * @param key the published key of the log that the reader believes; {@code null}: whose log it is stays open
     */
    public static Verdict check(byte[] file, @Nullable String key) {
        DossierProof proof;
        try {
            proof = DossierProof.parse(file);
        } catch (IllegalArgumentException e) {
            return new Verdict(List.of(Fault.FORM), null, List.of());
        }
        List<Fault> faults = new ArrayList<>();
        List<Act> acts = new ArrayList<>();
        try {
            proof.lines().forEach(line -> acts.add(act(line.line())));
            if (!proof.lines().stream().allMatch(line -> about(line.line(), proof.code())))
                faults.add(Fault.OTHER_THING);
        } catch (IllegalArgumentException | JacksonException | DateTimeParseException e) {
            return new Verdict(List.of(Fault.FORM), proof, List.of());
        }
        if (proof.lines().isEmpty() || !proof.proofs().stream().allMatch(LogProof::holds)) faults.add(Fault.LOG);
        List<Integer> numbers =
                acts.stream().map(Act::number).filter(number -> number != 0).toList();
        if (!numbers.equals(IntStream.rangeClosed(1, numbers.size()).boxed().toList())) faults.add(Fault.GAP);
        for (int i = 1; i < acts.size(); i++)
            if (acts.get(i).at().isBefore(acts.get(i - 1).at()) && !faults.contains(Fault.TIME)) faults.add(Fault.TIME);
        if (key != null && !key.strip().equals(proof.key().strip())) faults.add(Fault.OTHER_KEY);
        return new Verdict(List.copyOf(faults), proof, List.copyOf(acts));
    }

    private static boolean about(String line, String code) {
        JsonNode json = JSON.readTree(line);
        return json.path("subjectKind").asString("").equals("dossier.dossier")
                && json.path("subjectId").asString("").equals(code)
                && json.path("payload").path("code").asString("").equals(code);
    }

    private static Act act(String line) {
        JsonNode json = JSON.readTree(line);
        JsonNode payload = json.path("payload");
        return new Act(
                payload.path("number").asInt(0),
                Instant.parse(json.path("at").asString("")),
                json.path("event").asString(""),
                payload.path("act").asString(""),
                payload.path("to").asString(""));
    }
}
