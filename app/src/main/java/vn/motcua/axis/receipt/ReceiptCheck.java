package vn.motcua.axis.receipt;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.motcua.audit.tree.Hash;
import vn.motcua.audit.tree.ProofCheck;
import vn.motcua.signing.AxisSeals;

/** Checks a receipt with nothing but it: no server, no database, no network. Whether a certificate was revoked it cannot know. */
public final class ReceiptCheck {

    private ReceiptCheck() {}

    /** What can be wrong with a receipt. */
    public enum Fault {
        /** Not a receipt, or not in its one written form. */
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
        NOT_TRUSTED
    }

    /**
     * What was found.
     *
     * @param faults empty if it holds
     * @param statement what it says; {@code null} if it cannot be read
     * @param receipt the receipt; likewise
     * @param chain its certificates; empty if they cannot be read
     */
    public record Verdict(
            List<Fault> faults,
            @org.jspecify.annotations.Nullable ReceiptStatement statement,
            @org.jspecify.annotations.Nullable Receipt receipt,
            List<X509Certificate> chain) {

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
            Receipt receipt = Receipt.parse(file);
            ReceiptStatement statement = ReceiptJson.statement(receipt.statement());
            if (!ReceiptJson.write(statement).equals(receipt.statement()))
                throw new IllegalArgumentException("statement");
            List<X509Certificate> chain = SealChain.of(receipt.chain());
            return new Verdict(faults(receipt, statement, chain, trusted), statement, receipt, chain);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return new Verdict(List.of(Fault.FORM), null, null, List.of());
        }
    }

    private static List<Fault> faults(
            Receipt receipt, ReceiptStatement statement, List<X509Certificate> chain, List<X509Certificate> trusted) {
        List<Fault> faults = new ArrayList<>();
        if (!receipt.proof().holds()) faults.add(Fault.LOG);
        if (!agree(statement, receipt.proof().line())) faults.add(Fault.STATEMENT);
        if (chain.isEmpty() || !sealed(receipt, chain.getFirst())) faults.add(Fault.SEAL);
        if (faults.isEmpty() && !SealChain.vouched(chain, receipt.proof().signedAt())) faults.add(Fault.CHAIN);
        if (!trusted.isEmpty() && chain.stream().noneMatch(trusted::contains)) faults.add(Fault.NOT_TRUSTED);
        return faults;
    }

    private static boolean sealed(Receipt receipt, X509Certificate axis) {
        Hash leaf = Receipt.leaf(receipt.statement(), receipt.proof().line());
        return receipt.algorithm().equals(AxisSeals.ALGORITHM)
                && ProofCheck.root(leaf, receipt.place(), receipt.size(), receipt.path())
                        .map(root -> Receipt.sealed(
                                root,
                                receipt.size(),
                                receipt.proof().note(),
                                receipt.proof().key()))
                        .filter(text -> AxisSeals.holds(axis, text, receipt.signature()))
                        .isPresent();
    }

    private static boolean agree(ReceiptStatement said, String line) {
        JsonNode logged = StatementJson.tree(line.getBytes(StandardCharsets.UTF_8));
        JsonNode values = logged.path("payload");
        return logged.path("event").asString("").equals("axis.PacketAccepted")
                && values.path("docId").asLong(-1) == said.docId()
                && values.path("sha256").asString("").equals(said.sha256())
                && values.path("senderCode").asString("").equals(said.sender())
                && values.path("receivers").asInt(-1) == said.receivers().size()
                && values.path("acceptedAt")
                        .asString("")
                        .equals(said.acceptedAt().toString());
    }
}
