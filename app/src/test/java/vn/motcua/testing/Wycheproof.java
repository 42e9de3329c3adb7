package vn.motcua.testing;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The signature values of project Wycheproof, as the source of NSS brings them: as they were (RSA-PSS), or written into headers of C (ECDSA, RSA PKCS#1). */
public final class Wycheproof {

    private static final Pattern NAMED = Pattern.compile("std::vector<uint8_t> (\\w+)\\{([^}]*)}");
    private static final Pattern CASE = Pattern.compile("\\{SEC_OID_SHA(\\d+),\\s*(\\d+),\\s*(\\{[^}]*}|\\w+),"
            + "\\s*(\\{[^}]*}|\\w+),\\s*(\\{[^}]*}|\\w+),\\s*(true|false)}");

    /** What some take and some refuse, for the sake of old software: a hash's parameters left out (NULL), a zero before a number left out. */
    private static final String OLD_FORMS = "(?s)// Comment: Legacy:.*?(?=// Comment|};)";

    private Wycheproof() {}

    /**
     * A value, and whether the key made it over the message.
     *
     * @param name file and number
     * @param hash in bits
     * @param key as in a certificate (SubjectPublicKeyInfo)
     * @param salt of RSA-PSS in bytes, and -1 for everything else
     * @param mask the hash of RSA-PSS's mask in bits, and -1 for everything else
     */
    public record Value(
            String name, int hash, byte[] key, byte[] message, byte[] value, boolean valid, int salt, int mask) {

        /** The key. */
        public PublicKey publicKey() throws GeneralSecurityException {
            return KeyFactory.getInstance(name.contains("ecdsa") ? "EC" : "RSA")
                    .generatePublic(new X509EncodedKeySpec(key));
        }

        /** An ECDSA value as two numbers of a fixed length (IEEE P1363); empty if it cannot be said so. */
        public Optional<byte[]> fixed() {
            int bytes = name.startsWith("p256") ? 32 : name.startsWith("p384") ? 48 : 66;
            try {
                ASN1Sequence both = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(value));
                if (both.size() != 2 || !java.util.Arrays.equals(both.getEncoded(ASN1Encoding.DER), value))
                    return Optional.empty();
                byte[] all = new byte[2 * bytes];
                for (int i = 0; i < 2; i++) {
                    BigInteger number =
                            ASN1Integer.getInstance(both.getObjectAt(i)).getValue();
                    if (number.signum() < 0 || number.bitLength() > 8 * bytes) return Optional.empty();
                    byte[] one = number.toByteArray();
                    int length = Math.min(one.length, bytes);
                    System.arraycopy(one, one.length - length, all, (i + 1) * bytes - length, length);
                }
                return Optional.of(all);
            } catch (IOException | RuntimeException e) {
                return Optional.empty();
            }
        }
    }

    /** ECDSA on P-256, P-384 and P-521; the values are DER. */
    public static List<Value> ecdsa() throws IOException {
        return headers("p*ecdsa-*.h");
    }

    /** RSA PKCS#1 v1.5, with SHA-256 and longer. */
    public static List<Value> rsa() throws IOException {
        return headers("rsa_signature_*.h").stream()
                .filter(one -> one.hash() >= 256)
                .toList();
    }

    /** RSA-PSS, with every hash but SHA-1 and SHA-224. */
    public static List<Value> pss() throws IOException {
        List<Value> all = new ArrayList<>();
        for (Path file : files("wycheproof/source_vectors", "rsa_pss_*.json"))
            for (JsonNode group :
                    new ObjectMapper().readTree(Files.readAllBytes(file)).path("testGroups"))
                for (JsonNode one : group.path("tests"))
                    if (bits(group, "sha") >= 256)
                        all.add(pss(file.getFileName().toString(), group, one));
        return all;
    }

    private static Value pss(String file, JsonNode group, JsonNode one) {
        HexFormat hex = HexFormat.of();
        return new Value(
                file + " " + one.path("tcId").asInt(),
                bits(group, "sha"),
                hex.parseHex(group.path("keyDer").asString()),
                hex.parseHex(one.path("msg").asString()),
                hex.parseHex(one.path("sig").asString()),
                one.path("result").asString().equals("valid"),
                group.path("sLen").asInt(),
                bits(group, "mgfSha"));
    }

    private static int bits(JsonNode group, String field) {
        return Integer.parseInt(group.path(field).asString().substring("SHA-".length()));
    }

    private static List<Value> headers(String which) throws IOException {
        List<Value> all = new ArrayList<>();
        for (Path file : files("testvectors", which)) {
            String text = Files.readString(file).replaceAll(OLD_FORMS, "").replaceAll("//[^\n]*", "");
            Map<String, byte[]> named = new HashMap<>();
            for (Matcher one = NAMED.matcher(text); one.find(); ) named.put(one.group(1), bytes(one.group(2)));
            for (Matcher one = CASE.matcher(text); one.find(); )
                all.add(new Value(
                        file.getFileName() + " " + one.group(2),
                        Integer.parseInt(one.group(1)),
                        bytes(one.group(4), named),
                        bytes(one.group(5), named),
                        bytes(one.group(3), named),
                        Boolean.parseBoolean(one.group(6)),
                        -1,
                        -1));
        }
        return all;
    }

    private static List<Path> files(String folder, String which) throws IOException {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(TestVectors.wycheproof().resolve(folder), which)) {
            files.forEach(all::add);
        }
        return all;
    }

    private static byte[] bytes(String written, Map<String, byte[]> named) {
        byte[] known = named.get(written);
        return known != null ? known : bytes(written.substring(1, written.length() - 1));
    }

    private static byte[] bytes(String written) {
        return HexFormat.of().parseHex(written.replaceAll("0x|[\\s,]", ""));
    }
}
