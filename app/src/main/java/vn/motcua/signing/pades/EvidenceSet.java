package vn.motcua.signing.pades;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * What is put into a file besides signatures, so that they can be judged in many years; each in DER.
 *
 * @param certificates all that lead from a signer to a root
 * @param lists lists of revoked certificates
 * @param answers answers about revocation (OCSPResponse)
 */
public record EvidenceSet(List<byte[]> certificates, List<byte[]> lists, List<byte[]> answers) {

    private static final int LONGEST = 32 << 20;

    public EvidenceSet {
        certificates = List.copyOf(certificates);
        lists = List.copyOf(lists);
        answers = List.copyOf(answers);
    }

    void write(DataOutput out) throws IOException {
        Wire.write(out, certificates);
        Wire.write(out, lists);
        Wire.write(out, answers);
    }

    static EvidenceSet read(DataInput in) throws IOException {
        return new EvidenceSet(Wire.readAll(in, LONGEST), Wire.readAll(in, LONGEST), Wire.readAll(in, LONGEST));
    }
}
