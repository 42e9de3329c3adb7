package vn.motcua.procedure.transfer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Consumer;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.record.RecordJson;

/** Records as one JSON object a line, in UTF-8. A line that is too long is left out whole; the next one is read again. */
final class JsonLines {

    static final int LONGEST = 4 << 20;

    private final InputStream in;
    private int number;
    private boolean ended;

    private JsonLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    static void read(InputStream in, Consumer<SourceLine> take) throws IOException {
        JsonLines lines = new JsonLines(in);
        while (!lines.ended) lines.next().ifPresent(take);
    }

    /** The next line; empty for a blank one. */
    private Optional<SourceLine> next() throws IOException {
        number++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int c;
        boolean tooLong = false;
        while ((c = in.read()) >= 0 && c != '\n') {
            if (bytes.size() < LONGEST) bytes.write(c);
            else tooLong = true;
        }
        ended = c < 0;
        if (tooLong) return Optional.of(SourceLine.bad(number, ImportProblem.LINE_TOO_LONG, ""));
        return line(bytes.toByteArray());
    }

    private Optional<SourceLine> line(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return Optional.of(SourceLine.bad(number, ImportProblem.NOT_UTF8, ""));
        }
        if (number == 1 && text.startsWith("\uFEFF")) text = text.substring(1);
        if (text.isBlank()) return Optional.empty();
        try {
            return Optional.of(SourceLine.of(number, RecordJson.read(Normalizer.normalize(text, Normalizer.Form.NFC))));
        } catch (Refused refused) {
            return Optional.of(SourceLine.bad(
                    number,
                    ImportProblem.NO_RECORD,
                    String.valueOf(refused.args().getFirst())));
        }
    }
}
