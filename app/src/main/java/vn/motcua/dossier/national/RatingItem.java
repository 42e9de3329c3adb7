package vn.motcua.dossier.national;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Satisfaction of one month, for one procedure and criterion.
 *
 * @param month its first day
 * @param people how many rated
 * @param verySatisfied per cent as a decimal, or {@code null}; likewise the others
 * @param item all that came, as JSON
 */
record RatingItem(
        LocalDate month,
        String procedure,
        String criterion,
        int people,
        @Nullable String verySatisfied,
        @Nullable String satisfied,
        @Nullable String dissatisfied,
        String item) {

    private static final Pattern MONTH = Pattern.compile("(0?[1-9]|1[0-2])[-/]((?:19|20|21)[0-9]{2})");
    private static final Pattern PER_CENT = Pattern.compile("([0-9]{1,3})(?:[.,]([0-9]{1,2})[0-9]*)?\\s*%?");
    private static final int LONGEST = 500;

    static RatingItem read(JsonNode node) {
        Members in = Members.of(node);
        String all = in.others(Set.of());
        return new RatingItem(
                month(in.required("NgayTongHop", LONGEST)),
                in.text("MaThuTuc", ItemField.PROCEDURE.longest()),
                in.text("NoiDung", LONGEST),
                in.number("TongSoNguoiDanhGia"),
                perCent(in, "PhanTramDanhGiaRatHaiLong"),
                perCent(in, "PhanTramDanhGiaHaiLong"),
                perCent(in, "PhanTramDanhGiaChuaHaiLong"),
                all == null ? "{}" : all);
    }

    String key() {
        return month + "\n" + procedure + "\n" + criterion;
    }

    private static LocalDate month(String text) {
        Matcher month = MONTH.matcher(text);
        if (!month.matches()) throw NationalRefusal.MEMBER_NO_TIME.at("NgayTongHop", "NgayTongHop", text);
        return LocalDate.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)), 1);
    }

    private static @Nullable String perCent(Members in, String name) {
        Matcher text = PER_CENT.matcher(in.text(name, LONGEST));
        if (!text.matches()) return null;
        return text.group(1) + (text.group(2) == null ? "" : "." + text.group(2));
    }
}
