package vn.motcua.kernel.intake;

import java.util.Set;
import vn.motcua.kernel.text.Worded;

/** The types of file that we know by their bytes, with the label under which they are handed out. */
public enum FileType implements Worded {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    TIFF("image/tiff", "tif"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODF("application/vnd.oasis.opendocument", "odt"),
    /** Word, Excel and PowerPoint files of before 2007. */
    OLD_OFFICE("application/x-ole-storage", "doc"),
    /** Rich text; can carry other files. */
    RTF("application/rtf", "rtf"),
    ZIP("application/zip", "zip"),
    /** RAR, 7z, gzip, bzip2, xz: told by its first bytes, not looked into. */
    OTHER_ARCHIVE("application/octet-stream", "bin"),
    XML("application/xml", "xml"),
    /** A picture that can hold scripts; never shown as part of a page. */
    SVG("image/svg+xml", "svg"),
    TEXT("text/plain", "txt"),
    /** A program of any system. */
    PROGRAM("application/octet-stream", "bin"),
    UNKNOWN("application/octet-stream", "bin"),
    /** No bytes at all. */
    EMPTY("application/octet-stream", "bin");

    private static final Set<FileType> OFFICE = Set.of(DOCX, XLSX, PPTX, ODF);
    private static final Set<FileType> SHAPELESS = Set.of(TEXT, OTHER_ARCHIVE, PROGRAM, UNKNOWN, EMPTY);

    /** What people hand in with an application. */
    public static final Set<FileType> PAPERS = Set.of(PDF, JPEG, PNG, TIFF, DOCX, XLSX, PPTX, ODF);

    private final String label;
    private final String ending;

    FileType(String label, String ending) {
        this.label = label;
        this.ending = ending;
    }

    /** The label for {@code Content-Type}: from what the file is, never from what its sender says. */
    public String label() {
        return label;
    }

    /** The usual ending of names, without dot. */
    public String ending() {
        return ending;
    }

    /** True if its structure is looked through; others are told by their first bytes, and no more is known about them. */
    public boolean structured() {
        return !SHAPELESS.contains(this);
    }

    /** True if opening it means running it, or nobody can say what it is. */
    public boolean dangerous() {
        return this == PROGRAM || this == UNKNOWN || this == SVG;
    }

    /** True if a file that has this type by its first bytes can turn out to be of that type: office files of today are ZIPs. */
    boolean mayBe(FileType found) {
        return this == found || (this == ZIP && OFFICE.contains(found));
    }
}
