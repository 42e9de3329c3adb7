package vn.motcua.kernel.intake.structure;

import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.intake.FileFlag;

/** Looks in one XML part of an office file for what acts by itself or is fetched when the file is opened. */
final class OfficeXml {

    private static final int LONGEST_CODE = 1 << 16;
    private static final Pattern OUTSIDE = Pattern.compile("(?i)(https?|ftp|file|smb):.*|[/\\\\]{2}.*", Pattern.DOTALL);
    /** A formula that talks to another program: {@code =cmd|'/c calc'!A0}. */
    private static final Pattern TALKING = Pattern.compile("(?s)\\s*=?\\s*\\w+\\|.*!.*");

    private final Set<FileFlag> flags;
    /** Codes of fields and formulas; a field's code may be spread over many pieces. */
    private final StringBuilder code = new StringBuilder();

    private boolean inCode;

    OfficeXml(Set<FileFlag> flags) {
        this.flags = flags;
    }

    void event(int event, XMLStreamReader reader) {
        if (event == XMLStreamConstants.START_ELEMENT) start(reader);
        if (event == XMLStreamConstants.CHARACTERS && inCode && code.length() < LONGEST_CODE)
            code.append(reader.getText());
        if (event == XMLStreamConstants.END_ELEMENT) end(reader.getLocalName());
    }

    private void start(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "Relationship" -> relationship(reader);
            case "ddeLink", "oleLink", "dde-source" -> flags.add(FileFlag.DATA_LINK);
            case "event-listener" -> flags.add(FileFlag.ACTION_ON_OPEN);
            case "image", "object", "object-ole", "plugin", "floating-frame" -> linked(reader);
            case "fldSimple" -> field(text(attribute(reader, "instr")));
            case "instrText", "f" -> inCode = true;
            default -> {
                // ordinary content
            }
        }
    }

    private void end(String name) {
        if (name.equals("instrText") || name.equals("f")) inCode = false;
        if (name.equals("f")) {
            if (TALKING.matcher(code).matches()) flags.add(FileFlag.DATA_LINK);
            code.setLength(0);
        }
        if (name.equals("p") || name.equals("tbl")) {
            field(code.toString());
            code.setLength(0);
        }
    }

    private void field(String instruction) {
        String words = instruction.replaceAll("[\\s\"]+", "").toUpperCase(java.util.Locale.ROOT);
        if (words.startsWith("DDE") || words.contains("DDEAUTO")) flags.add(FileFlag.DATA_LINK);
        if (words.startsWith("INCLUDEPICTURE") || words.startsWith("INCLUDETEXT")) flags.add(FileFlag.REMOTE_PART);
    }

    /** What is fetched when the file is opened; a link that a reader may click is ordinary. */
    private void relationship(XMLStreamReader reader) {
        String type = text(reader.getAttributeValue(null, "Type"));
        boolean outside = "External".equalsIgnoreCase(text(reader.getAttributeValue(null, "TargetMode")));
        if (outside && !type.endsWith("/hyperlink")) flags.add(FileFlag.REMOTE_PART);
        if (type.endsWith("/vbaProject")) flags.add(FileFlag.MACRO);
        if (type.endsWith("/oleObject") || type.endsWith("/package") || type.endsWith("/control"))
            flags.add(FileFlag.EMBEDDED_FILE);
    }

    private void linked(XMLStreamReader reader) {
        if (OUTSIDE.matcher(text(attribute(reader, "href"))).matches()) flags.add(FileFlag.REMOTE_PART);
    }

    private static @Nullable String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++)
            if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
        return null;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
