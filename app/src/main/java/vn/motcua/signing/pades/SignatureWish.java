package vn.motcua.signing.pades;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;

/**
 * What a closed machine is asked to prepare: everything about a signature but its value. No key is named, and nothing that is secret.
 *
 * @param visible what is to be seen of it
 * @param at the time that it claims
 * @param certificate the signer's, in DER
 * @param digest the hash, such as {@code SHA256}
 * @param encryption the sort of key, such as {@code ECDSA}
 * @param last true if it is wanted, too, who signed before: for the evidence on all of them
 */
public record SignatureWish(
        Visible visible, Instant at, byte[] certificate, String digest, String encryption, boolean last) {

    void write(DataOutput out) throws IOException {
        visible.write(out);
        out.writeLong(at.toEpochMilli());
        Wire.write(out, certificate);
        out.writeUTF(digest);
        out.writeUTF(encryption);
        out.writeBoolean(last);
    }

    static SignatureWish read(DataInput in) throws IOException {
        return new SignatureWish(
                Visible.read(in),
                Instant.ofEpochMilli(in.readLong()),
                Wire.read(in),
                in.readUTF(),
                in.readUTF(),
                in.readBoolean());
    }
}
