package vn.motcua.procedure.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.motcua.kernel.xml.Xml;
import vn.motcua.kernel.xml.XmlLimits;

/** The first sheet of a workbook of Excel 2007 and later (ISO/IEC 29500), as a stream: only the table of shared texts is held. */
final class XlsxSheet {

    private static final XmlLimits LIMITS = new XmlLimits(SheetWork.MOST_BYTES, 64);
    private static final MathContext AS_SHOWN = new MathContext(15); // what a spreadsheet shows of a number
    private static final long MOST_SHARED = 48L << 20;

    private final List<String> shared;
    private final SheetWork.Rows rows;
    private final List<SheetCell> row = new ArrayList<>();

    private XlsxSheet(List<String> shared, SheetWork.Rows rows) {
        this.shared = shared;
        this.rows = rows;
    }

    static SheetWork.Outcome read(ZipFile zip, SheetWork.Rows rows) throws IOException, XMLStreamException {
        Optional<? extends ZipEntry> sheet = zip.stream()
                .filter(entry -> entry.getName().matches("xl/worksheets/sheet[0-9]+\\.xml"))
                .min(Comparator.comparingInt(
                        entry -> Integer.parseInt(entry.getName().replaceAll("[^0-9]", "0"))));
        if (sheet.isEmpty()) return SheetWork.Outcome.NO_SHEET;
        ZipEntry texts = zip.getEntry("xl/sharedStrings.xml");
        List<String> shared = texts == null ? List.of() : shared(zip, texts);
        try (InputStream in = zip.getInputStream(sheet.get())) {
            new XlsxSheet(shared, rows).sheet(Xml.reader(in, LIMITS));
        }
        return SheetWork.Outcome.READ;
    }

    private static List<String> shared(ZipFile zip, ZipEntry entry) throws IOException, XMLStreamException {
        List<String> all = new ArrayList<>();
        long held = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = Xml.reader(in, LIMITS);
            while (xml.hasNext())
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    String text = text(xml, "si");
                    held += text.length() * 2L;
                    if (held > MOST_SHARED) throw new SheetWork.TooMuch(SheetWork.Outcome.TOO_MANY_ROWS);
                    all.add(text);
                }
        }
        return all;
    }

    private void sheet(XMLStreamReader xml) throws XMLStreamException, IOException {
        int number = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                String r = xml.getAttributeValue(null, "r");
                number = r == null ? number + 1 : Integer.parseInt(r);
                row.clear();
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                cell(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                rows.add(number, row);
            }
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        int column = column(xml.getAttributeValue(null, "r"), row.size());
        String type = String.valueOf(xml.getAttributeValue(null, "t"));
        String value = "";
        boolean formula = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) break;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            if (xml.getLocalName().equals("f")) formula = true;
            if (xml.getLocalName().equals("v")) value = text(xml, "v");
            if (xml.getLocalName().equals("is")) value = text(xml, "is");
        }
        if (column >= SheetWork.MOST_COLUMNS) {
            if (value.isEmpty() && !formula) return;
            throw new SheetWork.TooMuch(SheetWork.Outcome.TOO_MANY_COLUMNS);
        }
        while (row.size() < column) row.add(SheetCell.EMPTY);
        row.add(formula ? new SheetCell(value, SheetCell.Kind.FORMULA) : cell(type, value));
    }

    private SheetCell cell(String type, String value) {
        return switch (type) {
            case "s" -> SheetCell.of(shared.get(Integer.parseInt(value)));
            case "inlineStr", "str", "b", "e", "d" -> SheetCell.of(value);
            default -> value.isEmpty() ? SheetCell.EMPTY : new SheetCell(plain(value), SheetCell.Kind.NUMBER);
        };
    }

    /** A number in plain figures. */
    static String plain(String value) {
        if (value.length() > 40) throw new IllegalArgumentException("no number");
        BigDecimal number = new BigDecimal(value).round(AS_SHOWN).stripTrailingZeros();
        if (Math.abs((long) number.scale()) > 40) throw new IllegalArgumentException("no number");
        return number.toPlainString();
    }

    /** All text inside an element, without what tells how to pronounce it. */
    private static String text(XMLStreamReader xml, String name) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int spoken = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) spoken++;
            else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("rPh")) spoken--;
            else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(name)) break;
            else if (event == XMLStreamConstants.CHARACTERS && spoken == 0) {
                text.append(xml.getText());
                if (text.length() > SheetWork.LONGEST_CELL)
                    throw new SheetWork.TooMuch(SheetWork.Outcome.CELL_TOO_LONG);
            }
        }
        return text.toString();
    }

    /** The column of a place such as {@code BC12}, counted from 0. */
    private static int column(@org.jspecify.annotations.Nullable String place, int otherwise) {
        if (place == null) return otherwise;
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)) && i < 4; i++)
            column = column * 26 + (place.charAt(i) - 'A' + 1);
        if (column < 1 || column - 1 < otherwise) throw new IllegalArgumentException("no place");
        return column - 1;
    }
}
