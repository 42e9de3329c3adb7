package vn.motcua.procedure.transfer;

import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import vn.motcua.kernel.closed.ClosedWork;
import vn.motcua.kernel.text.Csv;

/**
 * Takes a spreadsheet apart, in a closed machine: the rows of its first sheet that are not empty are written to the file {@value #ROWS}, one after another.
 * Answers with the outcome's name, the rows written and the empty rows passed over.
 */
public final class SheetWork implements ClosedWork {

    static final String ROWS = "rows";
    static final int LONGEST_CELL = 100_000;
    static final int MOST_COLUMNS = 300;
    static final int MOST_ROWS = 200_000;
    static final long MOST_BYTES = 256L << 20;

    /** How a sheet is written. */
    enum Format {
        XLSX,
        ODS,
        CSV
    }

    /** What came of it. */
    enum Outcome {
        READ,
        NO_SHEET,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        CELL_TOO_LONG,
        UNREADABLE
    }

    @Override
    public void work(Path file, DataInput asked, DataOutput answer) throws IOException {
        Format format = Format.valueOf(asked.readUTF());
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(file.resolveSibling(ROWS)), 1 << 16))) {
            Rows rows = new Rows(out);
            Outcome outcome = read(format, file, rows);
            answer.writeUTF(outcome.name());
            answer.writeInt(rows.written);
            answer.writeInt(rows.empty);
            answer.writeInt(rows.last);
        }
    }

    private static Outcome read(Format format, Path file, Rows rows) throws IOException {
        try {
            if (format == Format.CSV) return csv(file, rows);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return format == Format.XLSX ? XlsxSheet.read(zip, rows) : OdsSheet.read(zip, rows);
            }
        } catch (TooMuch e) {
            return e.outcome;
        } catch (XMLStreamException | java.util.zip.ZipException | IllegalArgumentException | UncheckedIOException e) {
            return Outcome.UNREADABLE;
        }
    }

    private static Outcome csv(Path file, Rows rows) throws IOException {
        try (InputStreamReader in =
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            int number = 0;
            for (List<String> record : Csv.read(in))
                rows.add(
                        ++number,
                        record.stream()
                                .map(SheetWork::unguarded)
                                .map(SheetCell::of)
                                .toList());
            return Outcome.READ;
        }
    }

    /** A text that our own files guard against being taken for a formula. */
    private static String unguarded(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@\t\r".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    /** Thrown when a sheet is more than we take. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Outcome outcome;

        TooMuch(Outcome outcome) {
            super(outcome.name(), null, false, false);
            this.outcome = outcome;
        }
    }

    /** Takes rows in the order of the sheet. */
    static final class Rows {
        private final DataOutput out;
        private int written;
        private int empty;
        private int last;

        Rows(DataOutput out) {
            this.out = out;
        }

        void add(int number, List<SheetCell> cells) throws IOException {
            last = number;
            int filled = 0;
            for (int i = 0; i < cells.size(); i++) if (!blank(cells.get(i))) filled = i + 1;
            if (filled == 0) {
                empty++;
                return;
            }
            if (filled > MOST_COLUMNS) throw new TooMuch(Outcome.TOO_MANY_COLUMNS);
            if (++written > MOST_ROWS) throw new TooMuch(Outcome.TOO_MANY_ROWS);
            out.writeInt(number);
            out.writeInt(filled);
            for (SheetCell cell : cells.subList(0, filled)) {
                if (cell.text().length() > LONGEST_CELL) throw new TooMuch(Outcome.CELL_TOO_LONG);
                cell.write(out);
            }
        }

        /** Rows without anything, of which sheets can have a million. */
        void skip(int number, int count) {
            last = number;
            empty += count;
        }

        private static boolean blank(SheetCell cell) {
            return cell.text().isBlank() && !cell.formula();
        }
    }
}
