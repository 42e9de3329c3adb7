package vn.motcua.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.motcua.audit.checkpoint.Checkpoints;
import vn.motcua.audit.checkpoint.SignedNote;
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
    private final Tree tree;

    WitnessEndpoint(Checkpoints checkpoints, Tree tree) {
        this.checkpoints = checkpoints;
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

    /** Notes after a number, as a file that the verifier reads; the next portion follows the last number in it. */
    @GetMapping("/audit/api/checkpoints")
    void after(@RequestParam(defaultValue = "0") long after, HttpServletResponse response) throws IOException {
        response.setContentType(TEXT);
        WitnessFile.write(checkpoints, Math.max(0, after), PORTION, response.getWriter());
        response.getWriter().flush();
    }

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
