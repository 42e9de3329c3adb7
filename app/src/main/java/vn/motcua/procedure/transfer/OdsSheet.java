package vn.motcua.procedure.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.xml.Xml;
import vn.motcua.kernel.xml.XmlLimits;

/** The first sheet of an OpenDocument spreadsheet (ISO/IEC 26300), as a stream. A row that is repeated a million times empty costs nothing. */
final class OdsSheet {

    private static final XmlLimits LIMITS = new XmlLimits(SheetWork.MOST_BYTES, 64);
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    private final XMLStreamReader xml;
    private final SheetWork.Rows rows;
    private final List<SheetCell> row = new ArrayList<>();
    private int number;

    private OdsSheet(XMLStreamReader xml, SheetWork.Rows rows) {
        this.xml = xml;
        this.rows = rows;
    }

    static SheetWork.Outcome read(ZipFile zip, SheetWork.Rows rows) throws IOException, XMLStreamException {
        ZipEntry content = zip.getEntry("content.xml");
        if (content == null) return SheetWork.Outcome.NO_SHEET;
        try (InputStream in = zip.getInputStream(content)) {
            return new OdsSheet(Xml.reader(in, LIMITS), rows).sheet();
        }
    }

    private SheetWork.Outcome sheet() throws XMLStreamException, IOException {
        boolean inside = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && named("table")) inside = true;
            else if (event == XMLStreamConstants.START_ELEMENT && inside && named("table-row")) row();
            else if (event == XMLStreamConstants.END_ELEMENT && named("table")) return SheetWork.Outcome.READ;
        }
        return inside ? SheetWork.Outcome.READ : SheetWork.Outcome.NO_SHEET;
    }

    private void row() throws XMLStreamException, IOException {
        int repeated = repeated("number-rows-repeated");
        row.clear();
        int blank = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && named("table-row")) break;
            if (event != XMLStreamConstants.START_ELEMENT || !(named("table-cell") || named("covered-table-cell")))
                continue;
            int cells = repeated("number-columns-repeated");
            SheetCell cell = cell();
            if (cell.text().isBlank() && !cell.formula()) blank += cells;
            else {
                if (row.size() + (long) blank + cells > SheetWork.MOST_COLUMNS)
                    throw new SheetWork.TooMuch(SheetWork.Outcome.TOO_MANY_COLUMNS);
                for (; blank > 0; blank--) row.add(SheetCell.EMPTY);
                for (int i = 0; i < cells; i++) row.add(cell);
            }
        }
        if (row.isEmpty()) {
            number = Math.addExact(number, repeated);
            rows.skip(number, repeated);
        } else for (int i = 0; i < repeated; i++) rows.add(++number, row);
    }

    private SheetCell cell() throws XMLStreamException {
        boolean formula = xml.getAttributeValue(TABLE, "formula") != null;
        String value = xml.getAttributeValue(OFFICE, "value");
        String name = xml.getLocalName();
        StringBuilder text = new StringBuilder();
        boolean before = false;
        int notes = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name)) break;
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("annotation")) notes++;
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("annotation")) notes--;
            if (notes > 0) continue;
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("p") && before) text.append('\n');
                before |= xml.getLocalName().equals("p");
                if (xml.getLocalName().equals("line-break")) text.append('\n');
                if (xml.getLocalName().equals("s") || xml.getLocalName().equals("tab")) text.append(' ');
            } else if (event == XMLStreamConstants.CHARACTERS) text.append(xml.getText());
            if (text.length() > SheetWork.LONGEST_CELL) throw new SheetWork.TooMuch(SheetWork.Outcome.CELL_TOO_LONG);
        }
        if (formula) return new SheetCell(text.toString(), SheetCell.Kind.FORMULA);
        return value == null
                ? SheetCell.of(text.toString())
                : new SheetCell(XlsxSheet.plain(value), SheetCell.Kind.NUMBER);
    }

    private int repeated(String attribute) {
        @Nullable String times = xml.getAttributeValue(TABLE, attribute);
        int count = times == null ? 1 : Integer.parseInt(times);
        if (count < 1) throw new IllegalArgumentException("repeated " + count);
        return count;
    }

    private boolean named(String name) {
        return xml.getLocalName().equals(name) && TABLE.equals(xml.getNamespaceURI());
    }
}
