package vn.motcua.signing.pades;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be seen of a signature; where, follows from the document.
 *
 * @param look of which sort it is
 * @param name whose name is looked for in the document; empty if unknown
 * @param lines what is drawn above a name of its own, below a seal, or by itself
 * @param agency whose seal is drawn; empty for a person
 * @param picture the picture that the signer laid by; no bytes if none
 */
public record Visible(Look look, String name, List<String> lines, String agency, byte[] picture) {

    public Visible {
        lines = List.copyOf(lines);
    }

    /** Sorts of it. */
    public enum Look {
        /** A person's, between title and name. */
        HAND,
        /** The seal, over a person's. */
        SEAL,
        /** Lines at the top right of the first page. */
        LINES
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(look.name());
        out.writeUTF(name);
        out.writeByte(lines.size());
        for (String line : lines) out.writeUTF(line);
        out.writeUTF(agency);
        Wire.write(out, picture);
    }

    static Visible read(DataInput in) throws IOException {
        Look look = Look.valueOf(in.readUTF());
        String name = in.readUTF();
        List<String> lines = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) lines.add(in.readUTF());
        String agency = in.readUTF();
        return new Visible(look, name, lines, agency, Wire.read(in));
    }
}
