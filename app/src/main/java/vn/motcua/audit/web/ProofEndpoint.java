package vn.motcua.audit.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.motcua.audit.entry.Entry;
import vn.motcua.audit.reading.Entries;
import vn.motcua.audit.reading.Proof;
import vn.motcua.audit.reading.Proofs;
import vn.motcua.audit.reading.Reader;
import vn.motcua.audit.tree.Hash;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;

/** An entry with its proof, for programs. */
@Controller
@Requires("audit.read")
class ProofEndpoint {

    private final Entries entries;
    private final Proofs proofs;
    private final Reader reader;

    ProofEndpoint(Entries entries, Proofs proofs, Reader reader) {
        this.entries = entries;
        this.proofs = proofs;
        this.reader = reader;
    }

    @GetMapping("/audit/api/entries/{leaf}")
    @ResponseBody
    Proven entry(@PathVariable long leaf) {
        Entry entry = reader.visible(entries.at(leaf)).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        Proof proof = proofs.of(entry).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        return new Proven(
                leaf,
                entry.json(),
                proof.hash().toString(),
                proof.path().stream().map(Hash::toString).toList(),
                proof.note().note());
    }

    /**
     * An entry and what proves it.
     *
     * @param leaf its place
     * @param line the bytes that are hashed, as text
     * @param hash the leaf's hash
     * @param hashes the audit path of RFC 6962, section 2.1.1
     * @param checkpoint the signed note
     */
    record Proven(long leaf, String line, String hash, List<String> hashes, String checkpoint) {}
}
