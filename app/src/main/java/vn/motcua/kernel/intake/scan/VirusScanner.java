package vn.motcua.kernel.intake.scan;

import java.io.IOException;
import java.io.InputStream;

/** Looks for viruses; a port, behind which stands ClamAV or whatever an installation has. */
public interface VirusScanner {

    /** Scans a content from begin to end. That a scanner cannot be reached is an answer, not an exception; a stream that breaks is one. */
    Scan scan(InputStream content) throws IOException;

    /** The state of its signatures, such as {@code ClamAV 1.4.6/27815}; empty if it cannot be reached or there is none. */
    String base();

    /** What a scan gave. */
    sealed interface Scan {}

    /**
     * Nothing found.
     *
     * @param base the state of the signatures
     */
    record Clean(String base) implements Scan {}

    /**
     * Something found.
     *
     * @param virus its name
     * @param base the state of the signatures
     */
    record Infected(String virus, String base) implements Scan {}

    /**
     * The scanner that this installation has did not answer: nobody can say, and the file waits.
     *
     * @param reason why, for the log
     */
    record Away(String reason) implements Scan {}

    /** This installation has no scanner: files are taken, and whoever sees one sees that nobody scanned it. */
    record None() implements Scan {}
}
