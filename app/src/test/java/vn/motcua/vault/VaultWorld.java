package vn.motcua.vault;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.intake.FileType;

/** Papers for the tests of stores. */
public final class VaultWorld {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private VaultWorld() {}

    /** A number that nobody else in the tests has. */
    public static OwnerNumber somebody() {
        return new OwnerNumber(OwnerKind.PERSON, "0011" + String.format("%08d", 55_000_000 + NEXT.incrementAndGet()));
    }

    /** A birth certificate of this source. */
    public static NewEntry birth(String source, @Nullable LocalDate until) {
        return new NewEntry(
                "KQ.KHAISINH",
                "Giấy khai sinh Nguyễn Minh An",
                "117/2026",
                "UBND phường Ba Đình",
                null,
                LocalDate.of(2026, 11, 20),
                until,
                EntryOrigin.RESULT_OF_DOSSIER,
                source,
                "khai-sinh.pdf",
                FileType.PDF);
    }

    /** A file that says this. */
    public static KeepEntry.File file(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
