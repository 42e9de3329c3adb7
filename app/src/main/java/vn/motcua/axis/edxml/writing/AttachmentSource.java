package vn.motcua.axis.edxml.writing;

import java.io.IOException;
import java.io.InputStream;

/** Where the writer takes the bytes of attachments from. */
@FunctionalInterface
public interface AttachmentSource {

    /** The bytes of the file itself; the writer puts the ZIP around it where the attachment is to be carried so. Closed by the writer. */
    InputStream open(int index) throws IOException;
}
