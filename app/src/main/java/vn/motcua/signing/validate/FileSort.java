package vn.motcua.signing.validate;

import java.nio.charset.StandardCharsets;
import vn.motcua.kernel.text.Worded;

/** What a file is, by its first bytes; its name says nothing. */
public enum FileSort implements Worded {
    PDF,
    /** A packet of the document axis (edXML), or other XML. */
    XML,
    /** A ZIP archive: a container with signatures (ASiC), or one without. */
    ARCHIVE,
    OTHER;

    /** How many bytes tell it. */
    static final int HEAD = 1024;

    static FileSort of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\003\004")) return ARCHIVE; // what lies in it unpacked may begin as a PDF file does
        if (text.contains("%PDF-")) return PDF;
        String plain = text.replace("\0", "").replaceFirst("^(\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)", "");
        return plain.stripLeading().startsWith("<") ? XML : OTHER;
    }
}
