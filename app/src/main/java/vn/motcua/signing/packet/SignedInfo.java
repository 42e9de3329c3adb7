package vn.motcua.signing.packet;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.verdict.SignatureFault;

/**
 * What a signature says it signs, in the two forms that a packet's signature may have: a reference to the whole document without the signature, and (XAdES) a second one, by identifier, to
 * what the signature tells of itself. Nothing else is taken, as every further freedom is one for a forger.
 *
 * @param own how this part itself was written before it was signed
 * @param ownPrefixes of the exclusive way: prefixes treated inclusively
 * @param method how it was signed
 * @param document how the document was written before it was hashed
 * @param documentPrefixes of the exclusive way: prefixes treated inclusively
 * @param hash how it was hashed
 * @param digest the hash
 * @param properties where it tells of itself; {@code null} in a plain signature
 */
record SignedInfo(
        Canonical own,
        Set<String> ownPrefixes,
        ValueMethod method,
        Canonical document,
        Set<String> documentPrefixes,
        HashMethod hash,
        byte[] digest,
        @Nullable SignedProperties properties) {

    private static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
    private static final Set<String> STANDARDS = Set.of("http://www.w3.org/", "urn:ietf:params:xml:ns:");
    private static final Pattern NOTHING = Pattern.compile("hmac|md2|md5|none|dsa-sha1|ripemd|whirlpool");
    private static final Set<String> PARTS = Set.of("CanonicalizationMethod", "SignatureMethod", "Reference");

    static SignedInfo of(Piece info) throws Misshapen {
        if (info.elements().size() != info.named("Reference").count() + 2) throw new Misshapen();
        for (Piece part : info.elements()) if (!PARTS.contains(part.tag().name())) throw new Misshapen();
        Piece way = one(info, "CanonicalizationMethod");
        Piece method = one(info, "SignatureMethod");
        if (!method.elements().isEmpty())
            throw unknown(way(method)); // RSA-PSS with hashes of its own, a shorter secret
        List<Piece> documents =
                info.named("Reference").filter(each -> !toProperties(each)).toList();
        List<Piece> own =
                info.named("Reference").filter(SignedInfo::toProperties).toList();
        if (documents.size() != 1 || own.size() > 1) throw new Misshapen(SignatureFault.NOT_WHOLE);
        Piece reference = documents.getFirst();
        whole(reference);
        List<Piece> transforms = transforms(reference);
        return new SignedInfo(
                canonical(way),
                prefixes(way),
                ValueMethod.of(way(method)).orElseThrow(() -> unknown(way(method))),
                transforms.size() == 1 ? Canonical.INCLUSIVE : canonical(transforms.get(1)),
                transforms.size() == 1 ? Set.of() : prefixes(transforms.get(1)),
                hash(reference),
                base64(one(reference, "DigestValue").unspaced()),
                own.isEmpty() ? null : properties(own.getFirst()));
    }

    private static boolean toProperties(Piece reference) {
        return reference.tag().attribute("Type").equals(SignedProperties.TYPE);
    }

    private static HashMethod hash(Piece reference) throws Misshapen {
        String way = way(one(reference, "DigestMethod"));
        return HashMethod.of(way).orElseThrow(() -> unknown(way));
    }

    /** What standards name and is not judged here is told from what proves nothing whoever made it: shared secrets, broken hashes, and words of one's own. */
    static Misshapen unknown(String address) {
        boolean named = STANDARDS.stream().anyMatch(address::startsWith)
                && !NOTHING.matcher(address).find();
        return new Misshapen(named ? SignatureFault.ALGORITHM_UNKNOWN : SignatureFault.ALGORITHM_REFUSED);
    }

    /** By a plain identifier, turned into canonical form and nothing else. */
    private static SignedProperties properties(Piece reference) throws Misshapen {
        String uri = reference.tag().attribute("URI");
        if (!uri.matches("#[A-Za-z_][A-Za-z0-9_.-]*")) throw new Misshapen(SignatureFault.PROPERTIES_ELSEWHERE);
        List<Piece> ways = new ArrayList<>();
        for (Piece all : reference.named("Transforms").toList()) ways.addAll(all.elements());
        if (ways.size() > 1) throw new Misshapen(SignatureFault.TRANSFORM_REFUSED);
        return new SignedProperties(
                uri.substring(1),
                ways.isEmpty() ? Canonical.INCLUSIVE : canonical(ways.getFirst()),
                ways.isEmpty() ? Set.of() : prefixes(ways.getFirst()),
                hash(reference),
                base64(one(reference, "DigestValue").unspaced()));
    }

    /** Base64 in its one proper form: two texts for the same bytes would be a place to hide a change in. */
    static byte[] base64(String text) throws Misshapen {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (bytes.length > 0 && Base64.getEncoder().encodeToString(bytes).equals(text)) return bytes;
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new Misshapen();
    }

    /** The reference must be to the document itself: URI is there, and empty. */
    private static void whole(Piece reference) throws Misshapen {
        boolean there = reference.tag().attributes().stream()
                .anyMatch(one -> one.namespace().isEmpty() && one.name().equals("URI"));
        if (!there || !reference.tag().attribute("URI").isEmpty()) throw new Misshapen(SignatureFault.NOT_WHOLE);
    }

    private static List<Piece> transforms(Piece reference) throws Misshapen {
        Piece all = reference.only("Transforms").orElseThrow(() -> new Misshapen(SignatureFault.NOT_WHOLE));
        List<Piece> found = all.named("Transform").toList();
        if (found.isEmpty()
                || found.size() > 2
                || found.size() != all.elements().size()) throw new Misshapen(SignatureFault.TRANSFORM_REFUSED);
        if (!way(found.getFirst()).equals(ENVELOPED)
                || !found.getFirst().elements().isEmpty()) throw new Misshapen(SignatureFault.TRANSFORM_REFUSED);
        return found;
    }

    private static Canonical canonical(Piece part) throws Misshapen {
        return Canonical.of(way(part)).orElseThrow(() -> new Misshapen(SignatureFault.TRANSFORM_REFUSED));
    }

    /** The prefix list of the exclusive way, in whichever namespace it stands; nothing else may be there. */
    private static Set<String> prefixes(Piece part) throws Misshapen {
        Set<String> found = new HashSet<>();
        for (Piece inside : part.elements()) {
            if (!inside.tag().name().equals("InclusiveNamespaces") || canonical(part) != Canonical.EXCLUSIVE)
                throw new Misshapen(SignatureFault.TRANSFORM_REFUSED);
            for (String prefix : inside.tag().attribute("PrefixList").strip().split("\\s+"))
                found.add(prefix.equals("#default") ? "" : prefix);
        }
        return found;
    }

    private static Piece one(Piece inside, String name) throws Misshapen {
        return inside.only(name).orElseThrow(Misshapen::new);
    }

    private static String way(Piece part) {
        return part.tag().attribute("Algorithm");
    }
}
