package vn.motcua.axis.exchange;

import vn.motcua.axis.edxml.DocumentId;

/** Names of documents as they are kept and compared: whatever they are, and no longer than the standard has them. */
final class DocumentNames {

    private static final int LONGEST = 500;

    private DocumentNames() {}

    static String kept(DocumentId id) {
        return id.text().length() <= LONGEST ? id.text() : id.text().substring(0, LONGEST);
    }
}
