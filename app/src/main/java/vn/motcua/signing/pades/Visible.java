package vn.motcua.signing.pades;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be seen of a signature; where, follows from the document.
 *
 * @param look of which sort it is
 * @param name whose name is looked for in the document; empty if unknown
 * @param lines what is drawn above a name of its own, below a seal, or by itself
 * @param agency whose seal is drawn; empty for a person
 * @param picture the picture that the signer laid by; no bytes if none
 * @param otherLines in which other lines the same person may sign for the agency today; a document that has such ones above the name is theirs as well
 * @param others who else signs for the agency: a document that ends with the name of one of them, and not with the signer's, is not the signer's to sign
 */
public record Visible(
        Look look,
        String name,
        List<String> lines,
        String agency,
        byte[] picture,
        List<List<String>> otherLines,
        List<String> others) {

    private static final int MOST_OTHERS = 1_000;

    public Visible {
        lines = List.copyOf(lines);
        otherLines = otherLines.stream().map(List::copyOf).toList();
        others = others.size() > MOST_OTHERS ? List.copyOf(others.subList(0, MOST_OTHERS)) : List.copyOf(others);
    }

    /** Where one formula is the only one. */
    public Visible(Look look, String name, List<String> lines, String agency, byte[] picture, List<String> others) {
        this(look, name, lines, agency, picture, List.of(), others);
    }

    /** Where nobody else is looked for. */
    public Visible(Look look, String name, List<String> lines, String agency, byte[] picture) {
        this(look, name, lines, agency, picture, List.of(), List.of());
    }

    /** All that may stand above the name, line by line; what is drawn is the first. */
    List<List<String>> formulas() {
        return Stream.concat(Stream.of(lines), otherLines.stream()).toList();
    }

    /** Sorts of it. */
    public enum Look {
        /** A person's, between title and name. */
        HAND,
        /** The seal, over a person's. */
        SEAL,
        /** Lines at the top right of the first page. */
        LINES,
        /** The seal at the top right of the first page, with what stands below it. */
        COPY
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(look.name());
        out.writeUTF(name);
        out.writeByte(lines.size());
        for (String line : lines) out.writeUTF(line);
        out.writeUTF(agency);
        Wire.write(out, picture);
        out.writeByte(otherLines.size());
        for (List<String> one : otherLines) {
            out.writeByte(one.size());
            for (String line : one) out.writeUTF(line);
        }
        out.writeShort(others.size());
        for (String other : others) out.writeUTF(other);
    }

    static Visible read(DataInput in) throws IOException {
        Look look = Look.valueOf(in.readUTF());
        String name = in.readUTF();
        List<String> lines = lines(in);
        String agency = in.readUTF();
        byte[] picture = Wire.read(in);
        List<List<String>> otherLines = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) otherLines.add(lines(in));
        List<String> others = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) others.add(in.readUTF());
        return new Visible(look, name, lines, agency, picture, otherLines, others);
    }

    private static List<String> lines(DataInput in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) lines.add(in.readUTF());
        return lines;
    }
}
