package vn.motcua.client.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.motcua.axis.httpsignature.PublicKeys;
import vn.motcua.axis.httpsignature.SignatureAlgorithm;
import vn.motcua.client.key.KeyFile;

/** Makes the pair of keys with which a system signs its requests, and prints the public one, which is all that the axis is to get. */
final class KeyCommand implements Command {

    @Override
    public String name() {
        return "key";
    }

    @Override
    public List<String> options() {
        return List.of("algorithm");
    }

    @Override
    public Answer run(Line line, Surroundings here) throws IOException {
        Path file = Path.of(line.word(0, "FILE"));
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
}
