package vn.motcua.procedure.transfer;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.kernel.closed.ClosedOutcome;

/** Records out of a spreadsheet. The rows come out of a closed machine, through a file. */
@Component
class SheetReading {

    private final ClosedMachines machines;

    SheetReading(ClosedMachines machines) {
        this.machines = machines;
    }

    void read(InputStream content, SheetWork.Format format, Consumer<SourceLine> take) throws IOException {
        Path rows = Files.createTempFile("motcua-rows", null);
        try {
            ClosedOutcome<SheetWork.Outcome> outcome =
                    machines.work(SheetWork.class, content, out -> out.writeUTF(format.name()), (answer, folder) -> {
                        SheetWork.Outcome read = SheetWork.Outcome.valueOf(answer.readUTF());
                        try (InputStream taken = folder.take(SheetWork.ROWS)) {
                            Files.copy(taken, rows, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                        }
                        return read;
                    });
            if (!(outcome instanceof ClosedOutcome.Answered<SheetWork.Outcome>(SheetWork.Outcome read)))
                throw new ImportFailed(ImportFault.TOO_HEAVY, "");
            if (read != SheetWork.Outcome.READ) throw new ImportFailed(ImportFault.valueOf(read.name()), "");
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(rows), 1 << 16))) {
                table(in, take);
            }
        } finally {
            Files.deleteIfExists(rows);
        }
    }

    private static void table(DataInputStream in, Consumer<SourceLine> take) throws IOException {
        RecordTable table = null;
        while (true) {
            int number;
            try {
                number = in.readInt();
            } catch (EOFException e) {
                break;
            }
            List<SheetCell> cells = cells(in);
            if (table != null) table.row(number, cells);
            else {
                List<String> heading = cells.stream().map(SheetCell::text).toList();
                if (!RecordTable.heading(heading)) throw new ImportFailed(ImportFault.NO_HEADING, "");
                table = new RecordTable(heading, take);
            }
        }
        if (table == null) throw new ImportFailed(ImportFault.NO_HEADING, "");
        table.end();
    }

    private static List<SheetCell> cells(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > SheetWork.MOST_COLUMNS) throw new ImportFailed(ImportFault.UNREADABLE, "");
        List<SheetCell> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            SheetCell cell = SheetCell.read(in);
            cells.add(new SheetCell(Normalizer.normalize(cell.text(), Normalizer.Form.NFC), cell.kind()));
        }
        return cells;
    }
}
