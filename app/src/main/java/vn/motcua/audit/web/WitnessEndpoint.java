package vn.motcua.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.motcua.audit.checkpoint.Checkpoints;
import vn.motcua.audit.checkpoint.SignedNote;
import vn.motcua.audit.checkpoint.StampCheckpoints;
import vn.motcua.audit.checkpoint.Witnesses;
import vn.motcua.audit.tree.Hash;
import vn.motcua.audit.tree.Tree;
import vn.motcua.audit.verify.WitnessFile;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.OpenToAll;

/** For witnesses and their programs: keys, signed checkpoints, and the proof that a later one continues an earlier one. Nothing of what is in the log. */
@Controller
@OpenToAll
class WitnessEndpoint {

    private static final int PORTION = 1_500; // a day, at one a minute
    private static final String TEXT = "text/plain;charset=UTF-8";

    private final Checkpoints checkpoints;
    private final StampCheckpoints stamps;
    private final Witnesses witnesses;
    private final Tree tree;

    WitnessEndpoint(Checkpoints checkpoints, StampCheckpoints stamps, Witnesses witnesses, Tree tree) {
        this.checkpoints = checkpoints;
        this.stamps = stamps;
        this.witnesses = witnesses;
        this.tree = tree;
    }

    /** All keys that have signed, one a line. */
    @GetMapping(value = "/audit/api/keys", produces = TEXT)
    @ResponseBody
    String keys() {
        return checkpoints.keys().stream().map(key -> key.text() + "\n").collect(Collectors.joining());
    }

    /** The newest signed note. */
    @GetMapping(value = "/audit/api/checkpoint", produces = TEXT)
    @ResponseBody
    String newest() {
        return checkpoints.newest().map(SignedNote::note).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    /** Notes after a number, as a file that the verifier reads; the next portion follows the last number in it. A witness that says its secret is noted when it has all of them. */
    @GetMapping("/audit/api/checkpoints")
    void after(
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "Authorization", required = false) @Nullable String witness,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(TEXT);
        long first = Math.max(0, after);
        long written = WitnessFile.write(checkpoints, first, PORTION, response.getWriter());
        response.getWriter().flush();
        if (written < PORTION) witnesses.fetched(witness, first + written); // they are numbered without gaps
    }

    /** The newest checkpoint that has a time stamp, with the stamp; or the first from this number on, which proves all before it. */
    @GetMapping("/audit/api/stamp")
    @ResponseBody
    Stamp stamp(@RequestParam(required = false) @Nullable Long covering) {
        return stamps.stamped(covering)
                .map(one -> new Stamp(
                        one.number(),
                        one.note(),
                        Base64.getEncoder().encodeToString(one.token()),
                        one.at().toString()))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    /** A stamp (RFC 3161 TimeStampToken, DER, in Base64) over the SHA-256 of the note. */
    record Stamp(long number, String note, String token, String at) {}

    /** That the tree of one size begins with that of another. */
    @GetMapping("/audit/api/consistency")
    @ResponseBody
    Consistency consistency(@RequestParam long from, @RequestParam long to) {
        if (from < 0 || from > to || to > tree.size()) throw Refused.because(AuditWebRefusal.NO_SUCH_SIZES);
        return new Consistency(
                from,
                to,
                tree.consistency(from, to).stream().map(Hash::toString).toList());
    }

    /** The hashes of RFC 6962, section 2.1.2, in Base64. */
    record Consistency(long from, long to, List<String> hashes) {}
}
