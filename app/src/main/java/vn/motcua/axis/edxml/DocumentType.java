package vn.motcua.axis.edxml;

import java.util.Optional;

/**
 * The kind of a document as a packet writes it. Software disagrees about the numbers (letters are 1 in one, 18 in another): the name decides.
 *
 * @param type the ordinal of the kind, by common use
 * @param detail a finer kind, mostly 0
 * @param name such as {@code Công văn}
 */
public record DocumentType(WrittenNumber type, WrittenNumber detail, String name) {

    /** A kind of NĐ 30/2020/NĐ-CP. */
    public static DocumentType of(DocumentKind kind) {
        return new DocumentType(WrittenNumber.of(kind.ordinalNumber()), WrittenNumber.of(0), kind.typeName());
    }

    /** Which of the 29 kinds it is, by its name. */
    public Optional<DocumentKind> kind() {
        return DocumentKind.named(name);
    }
}
