package vn.motcua.gates.planted;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Breaks each rule on compiled code once. */
@SuppressWarnings({"JavaUtilDate", "BanSerializableRead", "unused"})
public final class Sinner {

    @Autowired
    private @Nullable Object injected;

    @Value("${motcua.data}")
    private @Nullable String setting;

    /** Four times the machine's own time. */
    public Object time() {
        return new Object[] {
            Instant.now(),
            LocalDate.now(ZoneId.of("UTC")),
            System.currentTimeMillis(),
            new Date(),
            java.time.Clock.systemUTC()
        };
    }

    /** An XML parser of one's own. */
    public Object xml() throws ParserConfigurationException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder();
    }

    /** Words to the terminal. */
    public void speak() {
        System.out.println("hello");
    }

    /** An object from a stranger. */
    public Object read(InputStream in) throws IOException, ClassNotFoundException {
        return new ObjectInputStream(in).readObject();
    }
}
