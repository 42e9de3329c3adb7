package vn.motcua.dossier.national;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.portal.Page;
import vn.motcua.procedure.flow.NationalStatus;

/** What agencies told, in words. */
public final class NationalWords {

    private NationalWords() {}

    /** The word of a status as sent; for none of the ten, what was sent. */
    public static String status(Page page, String sent) {
        if (sent.isEmpty()) return page.t("dossier.national.status.unknown");
        Optional<NationalStatus> known =
                sent.matches("[0-9]{1,2}") ? NationalStatus.of(Integer.parseInt(sent)) : Optional.empty();
        return known.map(page::t).orElseGet(() -> page.t("dossier.national.status.other", sent));
    }

    /** Who did a step: name, position, department, as told; {@code null} if nothing was. */
    public static @Nullable String officer(NationalView.Step step) {
        String all = Stream.of(step.officer(), step.title(), step.department())
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? null : all;
    }
}
