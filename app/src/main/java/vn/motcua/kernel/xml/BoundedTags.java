package vn.motcua.kernel.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends in an error inside of a tag, a comment or an instruction that is longer than {@link XmlLimits#TAG}. Where they end is known from the signs that the standard allows there; what is not well formed the
 * parser finds.
 */
final class BoundedTags extends FilterReader {

    private static final String CDATA = "<![CDATA[";

    private enum Inside {
        TEXT,
        TAG,
        SINGLE,
        DOUBLE,
        COMMENT,
        INSTRUCTION,
        CDATA
    }

    private Inside inside = Inside.TEXT;
    private int length;
    private char last;
    private char before;
    private boolean exceeded;

    BoundedTags(Reader in) {
        super(in);
    }

    /** True once a tag was longer than is allowed. */
    boolean exceeded() {
        return exceeded;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int from, int count) throws IOException {
        int read = super.read(buffer, from, count);
        for (int i = from; i < from + read; i++) {
            char next = buffer[i];
            if (inside != Inside.TEXT) inside(next);
            else if (next == '<') {
                inside = Inside.TAG;
                length = 1;
                last = next;
                before = 0;
            }
        }
        return read;
    }

    private void inside(char next) throws IOException {
        length++;
        switch (inside) {
            case TAG -> tag(next);
            case SINGLE -> back(next == '\'', Inside.TAG);
            case DOUBLE -> back(next == '"', Inside.TAG);
            case COMMENT -> back(length > 6 && next == '>' && last == '-' && before == '-', Inside.TEXT);
            case INSTRUCTION -> back(length > 3 && next == '>' && last == '?', Inside.TEXT);
            case CDATA -> back(next == '>' && last == ']' && before == ']', Inside.TEXT);
            case TEXT -> {}
        }
        before = last;
        last = next;
        if (length > XmlLimits.TAG && inside != Inside.TEXT && inside != Inside.CDATA) {
            exceeded = true;
            throw new IOException("a tag longer than allowed");
        }
    }

    private void tag(char next) {
        if (length == 2 && next == '?') inside = Inside.INSTRUCTION;
        else if (length == 4 && next == '-' && last == '-' && before == '!') inside = Inside.COMMENT;
        else if (length == CDATA.length() && next == '[' && last == 'A' && before == 'T') inside = Inside.CDATA;
        else if (next == '"') inside = Inside.DOUBLE;
        else if (next == '\'') inside = Inside.SINGLE;
        else if (next == '>') inside = Inside.TEXT;
    }

    private void back(boolean ends, Inside to) {
        if (ends) inside = to;
    }
}
