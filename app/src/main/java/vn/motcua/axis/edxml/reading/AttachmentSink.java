package vn.motcua.axis.edxml.reading;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Where the bytes of attachments go while a packet is read. What was written counts only once the whole packet was read and is acceptable;
 * otherwise the caller throws it away.
 */
@FunctionalInterface
public interface AttachmentSink {

    /** Looks at the bytes and keeps none. */
    AttachmentSink NONE = index -> OutputStream.nullOutputStream();

    /** A stream for the bytes of an attachment as carried (a ZIP stays a ZIP); closed by the reader. */
    OutputStream open(int index) throws IOException;
}
