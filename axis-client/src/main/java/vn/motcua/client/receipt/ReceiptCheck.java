package vn.motcua.client.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.client.seal.Trust;

/** Checks a receipt with nothing but it, and what the reader believes. Whether a certificate was revoked it cannot know. */
public final class ReceiptCheck {

    private ReceiptCheck() {}

    /** What can be wrong with a receipt. */
    public enum Fault {
        /** Not a receipt. */
        FORM,
        /** The line is not in the signed log. */
        LOG,
        /** Statement and line of the log do not say the same. */
        STATEMENT,
        /** The seal is not of the certificate in it, or not over this receipt. */
        SEAL,
        /** The certificates do not vouch for each other, or did not hold when the receipt was sealed. */
        CHAIN,
        /** None of the certificates is one that the reader believes. */
        NOT_TRUSTED,
        /** It speaks of another packet than the one at hand. */
        OTHER_PACKET
    }

    /**
     * What was found.
     *
     * @param faults empty if it holds
     * @param signerChecked true if it was asked whose seal it is
     * @param statement what it says; empty if it cannot be read
     */
    public record Verdict(List<Fault> faults, boolean signerChecked, Optional<ReceiptStatement> statement) {

        public Verdict {
            faults = List.copyOf(faults);
        }

        /** True if nothing is wrong. */
        public boolean holds() {
            return faults.isEmpty();
        }
    }

    /**
     * Checks a file.
     *
     * @param trust whom the reader believes; empty: whose seal it is stays open
     * @param packet SHA-256 of the packet that it should speak of, in hexadecimal; empty: of any
     */
    public static Verdict check(byte[] file, Optional<Trust> trust, Optional<String> packet) {
        try {
            ReceiptFile receipt = new ReceiptFile(file);
            ReceiptStatement said = receipt.statement();
            return new Verdict(faults(receipt, said, trust, packet), trust.isPresent(), Optional.of(said));
        } catch (IllegalArgumentException e) {
            return new Verdict(List.of(Fault.FORM), trust.isPresent(), Optional.empty());
        }
    }

    private static List<Fault> faults(
            ReceiptFile receipt, ReceiptStatement said, Optional<Trust> trust, Optional<String> packet) {
        List<Fault> faults = new ArrayList<>();
        if (!receipt.logged()) faults.add(Fault.LOG);
        if (!receipt.agrees()) faults.add(Fault.STATEMENT);
        if (!receipt.sealed()) faults.add(Fault.SEAL);
        if (faults.isEmpty() && !receipt.vouched()) faults.add(Fault.CHAIN);
        if (trust.isPresent() && receipt.chain().stream().noneMatch(trust.get().roots()::contains))
            faults.add(Fault.NOT_TRUSTED);
        if (packet.isPresent() && !packet.get().equals(said.sha256())) faults.add(Fault.OTHER_PACKET);
        return faults;
    }
}
