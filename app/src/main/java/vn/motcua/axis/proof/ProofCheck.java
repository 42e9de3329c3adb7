package vn.motcua.axis.proof;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.receipt.ReceiptCheck.Fault;
import vn.motcua.axis.receipt.SealChain;
import vn.motcua.signing.AxisSeals;

/** Checks a proof with nothing but it: no server, no database, no network. Whether a certificate was revoked it cannot know. */
public final class ProofCheck {

    private ProofCheck() {}

    /**
     * What was found.
     *
     * @param faults empty if it holds
     * @param statement what it says; {@code null} if it cannot be read
     * @param chain its certificates; empty if they cannot be read
     */
    public record Verdict(List<Fault> faults, @Nullable ProofStatement statement, List<X509Certificate> chain) {

        /** True if nothing is wrong. */
        public boolean holds() {
            return faults.isEmpty();
        }
    }

    /**
     * Checks a file.
     *
     * @param trusted the certificates that the reader believes; if empty, whose seal it is stays open
     */
    public static Verdict check(byte[] file, List<X509Certificate> trusted) {
        try {
            Proof proof = Proof.parse(file);
            ProofStatement statement = ProofJson.statement(proof.statement());
            if (!ProofJson.write(statement).equals(proof.statement())) throw new IllegalArgumentException("statement");
            List<X509Certificate> chain = SealChain.of(proof.chain());
            return new Verdict(faults(proof, statement, chain, trusted), statement, chain);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return new Verdict(List.of(Fault.FORM), null, List.of());
        }
    }

    private static List<Fault> faults(
            Proof proof, ProofStatement statement, List<X509Certificate> chain, List<X509Certificate> trusted) {
        List<Fault> faults = new ArrayList<>();
        if (chain.isEmpty()
                || !proof.algorithm().equals(AxisSeals.ALGORITHM)
                || !AxisSeals.holds(chain.getFirst(), Proof.sealed(proof.statement()), proof.signature()))
            faults.add(Fault.SEAL);
        if (faults.isEmpty() && !SealChain.vouched(chain, statement.statedAt())) faults.add(Fault.CHAIN);
        if (!trusted.isEmpty() && chain.stream().noneMatch(trusted::contains)) faults.add(Fault.NOT_TRUSTED);
        return faults;
    }
}
