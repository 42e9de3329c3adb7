package vn.motcua.client.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.client.PacketFile;
import vn.motcua.client.receipt.ReceiptCheck;
import vn.motcua.client.receipt.ReceiptStatement;
import vn.motcua.client.seal.Trust;
import vn.motcua.kernel.text.Words;

/** Checks a receipt of the axis on this machine alone. */
final class VerifyReceiptCommand implements Command {

    @Override
    public String name() {
        return "verify-receipt";
    }

    @Override
    public List<String> options() {
        return List.of("packet", "trust");
    }

    @Override
    public Answer run(Line line, Surroundings here) throws IOException {
        byte[] file = Files.readAllBytes(Path.of(line.word(0, "FILE")));
        Optional<String> packet = line.has("packet")
                ? Optional.of(PacketFile.of(Path.of(line.get("packet"))).sha256())
                : Optional.empty();
        ReceiptCheck.Verdict verdict = ReceiptCheck.check(file, trust(line), packet);
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("holds", verdict.holds());
        value.put("faults", verdict.faults());
        value.put("signerChecked", verdict.signerChecked());
        verdict.statement().ifPresent(said -> value.put("statement", said));
        return new Answer(value, lines(verdict, here.words()), verdict.holds() ? Main.DONE : Main.REFUSED);
    }

    private static Optional<Trust> trust(Line line) throws IOException {
        if (!line.has("trust")) return Optional.empty();
        try {
            return Optional.of(Trust.read(Path.of(line.get("trust"))));
        } catch (IllegalArgumentException e) {
            throw new Misuse("client.misuse.setting", "trust");
        }
    }

    private static List<String> lines(ReceiptCheck.Verdict verdict, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.t(verdict.holds() ? "client.receipt.holds" : "client.receipt.not"));
        verdict.faults().forEach(fault -> lines.add("  " + words.t(key(fault))));
        if (!verdict.holds()) return lines;
        verdict.statement().ifPresent(said -> lines.addAll(proven(said, words)));
        if (!verdict.signerChecked()) lines.add("  " + words.t("client.receipt.signer_open"));
        lines.add("  " + words.t("client.receipt.revocation"));
        return lines;
    }

    private static List<String> proven(ReceiptStatement said, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add("  "
                + words.t(
                        "client.receipt.proven",
                        Shown.time(said.time()),
                        said.packet(),
                        said.sender(),
                        said.receivers().size()));
        if (!said.number().isEmpty())
            lines.add("  " + said.number() + (said.notation().isEmpty() ? "" : "/" + said.notation()));
        lines.add("  SHA-256 " + said.sha256());
        said.receivers()
                .forEach(one -> lines.add(
                        "  → " + one.code() + (one.successor().isEmpty() ? "" : " (" + one.successor() + ")")));
        return lines;
    }

    private static String key(ReceiptCheck.Fault fault) {
        return switch (fault) {
            case FORM -> "client.receipt.fault.form";
            case LOG -> "client.receipt.fault.log";
            case STATEMENT -> "client.receipt.fault.statement";
            case SEAL -> "client.receipt.fault.seal";
            case CHAIN -> "client.receipt.fault.chain";
            case NOT_TRUSTED -> "client.receipt.fault.not_trusted";
            case OTHER_PACKET -> "client.receipt.fault.other_packet";
        };
    }
}
