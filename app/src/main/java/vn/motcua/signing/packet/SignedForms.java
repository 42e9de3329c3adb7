package vn.motcua.signing.packet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The bytes over which the value may have been made. In the namespace of XML-DSig they are what stands there. In the packet's own, they are that,
 * or what stood there before the software that wrote the packet moved the finished signature into its namespace: the same elements with the
 * same contents.
 */
final class SignedForms {

    private SignedForms() {}

    static List<byte[]> of(Piece info, SignatureSearch.Found found, SignedInfo how) throws IOException {
        List<Declaration> inherited = found.inside();
        List<byte[]> forms = new ArrayList<>();
        forms.add(canonical(info, inherited, how.own(), how.ownPrefixes()));
        if (SignatureSearch.PACKETS.contains(info.tag().namespace())) {
            Piece moved = info.moved(SignatureSearch.XMLDSIG);
            List<Declaration> around = new ArrayList<>(inherited);
            around.removeIf(one -> one.prefix().isEmpty());
            around.add(new Declaration("", SignatureSearch.XMLDSIG));
            forms.add(canonical(moved, around, how.own(), how.ownPrefixes()));
            forms.add(canonical(
                    moved, List.of(new Declaration("", SignatureSearch.XMLDSIG)), how.own(), how.ownPrefixes()));
        }
        return forms;
    }

    /** A part of the signature in canonical form, for whoever signs or checks. */
    static byte[] canonical(Piece piece, List<Declaration> inherited, Canonical way, Set<String> prefixes)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        piece.write(new CanonicalWriter(out, way, prefixes), inherited);
        out.flush();
        return bytes.toByteArray();
    }
}
