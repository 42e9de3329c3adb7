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
import vn.motcua.vault.look.LookView;
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
        looked(store, Looks.Place.until(now), all);
        held("phan-doi", sheets.objected(whole(paging -> objections.of(store, paging))), all);
        held("dong-y", sheets.agreed(whole(paging -> consents.of(store, paging))), all);
        held("lien-ket", sheets.shared(whole(paging -> shares.of(store, paging))), all);
        return all;
    }

    /** Each sheet knows between which lines it stands, so that none is passed over to come to it. */
    private void looked(Store store, Looks.Place end, List<Telling> all) {
        Looks.Place after = Looks.Place.START;
        for (int number = 1; ; number++) {
            List<LookView> lines = looks.between(store, after, end, LINES);
            if (lines.isEmpty() && number > 1) return;
            boolean last = lines.size() < LINES;
            Looks.Place from = after;
            Looks.Place to = last ? end : Looks.Place.of(lines.getLast());
            add(
                    "luot-xem-%04d".formatted(number),
                    sheets.looked(lines),
                    () -> sheets.looked(looks.between(store, from, to, Integer.MAX_VALUE)),
                    all);
            if (last) return;
            after = to;
        }
    }

    private void held(String name, ExportSheet sheet, List<Telling> all) {
        add(name, sheet, () -> sheet, all);
    }

    /** Measured now, as a line may be short or long; read again when it is written. */
    private void add(String name, ExportSheet now, Supplier<ExportSheet> sheet, List<Telling> all) {
        all.add(new Telling(
                new Enclosed(
                        FOLDER + name + ".json",
                        "application/json",
                        () -> new ByteArrayInputStream(sheet.get().json())),
                now.title(),
                now.json().length));
        all.add(new Telling(
                new Enclosed(
                        FOLDER + name + ".html", "text/html", () -> new ByteArrayInputStream(sheets.page(sheet.get()))),
                now.title(),
                sheets.page(now).length));
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
