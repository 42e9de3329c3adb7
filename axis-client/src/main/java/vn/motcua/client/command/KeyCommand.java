package vn.motcua.client.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.motcua.axis.httpsignature.PublicKeys;
import vn.motcua.axis.httpsignature.SignatureAlgorithm;
import vn.motcua.client.key.KeyFile;
import vn.motcua.client.seal.CertificateWish;

/**
 * Makes the pair of keys with which a system signs its requests, and prints the public one, which is all that the axis is to get; or the pair to
 * which packets for the agency are encrypted, and prints the request for its certificate.
 */
final class KeyCommand implements Command {

    @Override
    public String name() {
        return "key";
    }

    @Override
    public List<String> options() {
        return List.of("algorithm", "for");
    }

    @Override
    public Answer run(Line line, Surroundings here) throws IOException {
        Path file = Path.of(line.word(0, "FILE"));
        String purpose = line.find("for").orElse("signing");
        if (purpose.equals("encryption")) return forEncryption(file, here);
        if (!purpose.equals("signing")) throw new Misuse("client.misuse.purpose", purpose);
        String word = line.find("algorithm").orElse("ed25519");
        SignatureAlgorithm algorithm = switch (word) {
            case "ed25519" -> SignatureAlgorithm.ED25519;
            case "p256" -> SignatureAlgorithm.ECDSA_P256;
            default -> throw new Misuse("client.misuse.algorithm", word);
        };
        KeyFile key = KeyFile.create(file, algorithm);
        here.err().println(here.words().t("client.done.key", file.toString(), key.id()));
        String pem = PublicKeys.pem(key.publicKey());
        return new Answer(
                Map.of("file", file.toString(), "keyId", key.id(), "publicKey", pem),
                pem.lines().toList());
    }

    private static Answer forEncryption(Path file, Surroundings here) throws IOException {
        CertificateWish.need();
        KeyFile key = KeyFile.create(file, SignatureAlgorithm.ECDSA_P256);
        here.err().println(here.words().t("client.done.encryption_key", file.toString()));
        String pem = CertificateWish.pem(key);
        return new Answer(
                Map.of("file", file.toString(), "request", pem), pem.lines().toList());
    }
}
