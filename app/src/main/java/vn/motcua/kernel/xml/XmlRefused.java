package vn.motcua.kernel.xml;

import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A document that is not taken: the problem, and where it showed. The text of the parser goes no further than the log. */
public final class XmlRefused extends XMLStreamException {

    @Serial
    private static final long serialVersionUID = 1;

    private final XmlProblem problem;
    private final @Nullable IOException inputFailure;

    XmlRefused(XmlProblem problem, Location at, @Nullable Throwable cause, Optional<IOException> inputFailure) {
        super(problem + " at line " + at.getLineNumber() + ", column " + at.getColumnNumber(), at);
        this.problem = problem;
        this.inputFailure = inputFailure.orElse(null);
        if (cause != null) initCause(cause);
    }

    /** What is wrong with it. */
    public XmlProblem problem() {
        return problem;
    }

    /** The error of the stream itself, if that is why: then nothing is known about the document. */
    public Optional<IOException> inputFailure() {
        return Optional.ofNullable(inputFailure);
    }

    /** The line where it showed, from 1; 0 if that is not known. */
    public int line() {
        return Math.max(0, getLocation().getLineNumber());
    }
}
