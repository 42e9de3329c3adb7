package vn.motcua.vault.own;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.signing.container.Enclosed;
import vn.motcua.vault.Store;
import vn.motcua.vault.consent.StoreConsents;
import vn.motcua.vault.look.Looks;
import vn.motcua.vault.look.Objections;
import vn.motcua.vault.own.ExportPlan.Telling;
import vn.motcua.vault.share.Shares;

/**
 * What was done with a store, for its owner's copy: who looked, what they objected to, what they let agencies read, and the links that they gave. The log of looks is read again whenever it is
 * written, a thousand lines at a time; the rest, which is little and may change meanwhile, is held.
 */
@Component
class StoreRecords {

    private static final int LINES = 1000;
    private static final int LINE_BYTES = 4000;
    private static final String FOLDER = "nhat-ky/";

    private final Looks looks;
    private final Objections objections;
    private final StoreConsents consents;
    private final Shares shares;
    private final RecordSheets sheets;

    StoreRecords(Looks looks, Objections objections, StoreConsents consents, Shares shares, RecordSheets sheets) {
        this.looks = looks;
        this.objections = objections;
        this.consents = consents;
        this.shares = shares;
        this.sheets = sheets;
    }

    /** All of it, each as JSON and as a page. */
    List<Telling> of(Store store, Instant now) {
        List<Telling> all = new ArrayList<>();
        int lines = looks.countUntil(store, now);
        for (int from = 0; from == 0 || from < lines; from += LINES) {
            int offset = from;
            String name = "luot-xem-%04d".formatted(from / LINES + 1);
            add(
                    name,
                    sheets.text("vault.copy.looks"),
                    () -> sheets.looked(looks.until(store, now, offset, LINES)),
                    Math.min(LINES, lines - from),
                    all);
        }
        held("phan-doi", sheets.objected(whole(paging -> objections.of(store, paging))), all);
        held("dong-y", sheets.agreed(whole(paging -> consents.of(store, paging))), all);
        held("lien-ket", sheets.shared(whole(paging -> shares.of(store, paging))), all);
        return all;
    }

    private void held(String name, ExportSheet sheet, List<Telling> all) {
        add(name, sheet.title(), () -> sheet, sheet.lines().size(), all);
    }

    private void add(String name, String title, Supplier<ExportSheet> sheet, int lines, List<Telling> all) {
        long bytes = (lines + 1L) * LINE_BYTES;
        all.add(new Telling(
                new Enclosed(
                        FOLDER + name + ".json",
                        "application/json",
                        () -> new ByteArrayInputStream(sheet.get().json())),
                title,
                bytes));
        all.add(new Telling(
                new Enclosed(
                        FOLDER + name + ".html", "text/html", () -> new ByteArrayInputStream(sheets.page(sheet.get()))),
                title,
                bytes));
    }

    private static <T> List<T> whole(Function<Paging, Slice<T>> pages) {
        List<T> all = new ArrayList<>();
        for (int number = 1; number <= Paging.MAX_NUMBER; number++) {
            Slice<T> page = pages.apply(new Paging(number, Paging.MAX_SIZE));
            all.addAll(page.items());
            if (number >= page.pages()) break;
        }
        return all;
    }
}
