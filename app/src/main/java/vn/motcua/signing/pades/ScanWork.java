package vn.motcua.signing.pades;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.motcua.kernel.closed.ClosedWork;

/** Looks whether there is text to be seen on a document's last pages. Runs in a closed machine. */
public final class ScanWork implements ClosedWork {

    @Override
    public void work(Path file, DataInput asked, DataOutput answer) throws IOException {
        boolean scan;
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache())) {
            scan = !PageReader.hasText(document);
        } catch (IOException | RuntimeException e) { // what readers throw at files that are no good: signing says so
            scan = false;
        }
        answer.writeBoolean(scan);
    }
}
