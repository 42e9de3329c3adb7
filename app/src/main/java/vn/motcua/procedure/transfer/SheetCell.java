package vn.motcua.procedure.transfer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A cell of a spreadsheet.
 *
 * @param text what it shows, a number in plain figures
 * @param kind a text, a number, or a formula, whose result nobody vouches for
 */
record SheetCell(String text, Kind kind) {

    static final SheetCell EMPTY = new SheetCell("", Kind.TEXT);

    enum Kind {
        TEXT,
        NUMBER,
        FORMULA
    }

    static SheetCell of(String text) {
        return new SheetCell(text, Kind.TEXT);
    }

    boolean number() {
        return kind == Kind.NUMBER;
    }

    boolean formula() {
        return kind == Kind.FORMULA;
    }

    void write(DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(kind.ordinal());
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static SheetCell read(DataInput in) throws IOException {
        int kind = in.readByte();
        int length = in.readInt();
        if (kind < 0 || kind >= Kind.values().length || length < 0 || length > 4 * SheetWork.LONGEST_CELL)
            throw new IOException("no cell");
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new SheetCell(new String(bytes, StandardCharsets.UTF_8), Kind.values()[kind]);
    }
}
