package vn.motcua.dossier.partner.share;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.kernel.text.Fold;
import vn.motcua.procedure.record.Channel;
import vn.motcua.procedure.record.ChannelKind;
import vn.motcua.procedure.record.FeeKind;
import vn.motcua.procedure.record.FeeRow;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.procedure.record.TimeLimit;
import vn.motcua.procedure.record.TimeRow;

/** Ways of applying, with time limits and fees, as clients bear them: whole numbers, a unit that is never missing, amounts as figures in a text. */
final class ChannelJson {

    private static final String OTHER_UNIT = "Khác";
    private static final String CURRENCY = "VNĐ";
    private static final String CHARGE = "1'"; // with the apostrophe, as the live catalogue writes it
    private static final String FEE = "2";
    private static final TimeRow NO_TIME = new TimeRow("", "", "", List.of(), Map.of());

    private ChannelJson() {}

    /** At least one way, each with at least one time limit. */
    static List<Map<String, Object>> of(ProcedureRecord record) {
        List<Channel> channels = record.channels().isEmpty()
                ? List.of(new Channel(ChannelKind.IN_PERSON.code(), List.of(), Map.of()))
                : record.channels();
        return channels.stream().map(ChannelJson::channel).toList();
    }

    private static Map<String, Object> channel(Channel channel) {
        List<TimeRow> times = channel.times().isEmpty() ? List.of(NO_TIME) : channel.times();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("KENH", channel.kind().orElse(ChannelKind.IN_PERSON).code());
        json.put("THOIGIAN", times.stream().map(ChannelJson::time).toList());
        return json;
    }

    private static Map<String, Object> time(TimeRow row) {
        Optional<TimeLimit> limit = row.limit();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "THOIGIANGIAIQUYET",
                limit.map(known -> Integer.toString(known.amount())).orElse("1"));
        json.put("DONVITINH", limit.map(known -> known.unit().published()).orElse(OTHER_UNIT));
        json.put("MOTA", limit.isPresent() ? row.words() : words(row));
        json.put("PHILEPHI", row.fees().stream().map(ChannelJson::fee).toList());
        return json;
    }

    /** What the source wrote where it is no whole number with a unit: the catalogue itself puts 1 "other" there and leaves the rest to words. */
    private static String words(TimeRow row) {
        String written = (row.amount().strip() + " " + row.unit().strip()).strip();
        if (row.unit().isBlank() || row.words().contains(written)) return row.words();
        return row.words().isBlank() ? written : written + ". " + row.words();
    }

    private static Map<String, Object> fee(FeeRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("MAPHILEPHI", kind(row));
        json.put("SOTIEN", amount(row));
        json.put("DONVI", row.currency().isBlank() ? CURRENCY : row.currency());
        json.put("MOTA", row.words());
        json.put("TENTEP", row.file());
        json.put("URL", "");
        return json;
    }

    private static String kind(FeeRow row) {
        Optional<FeeKind> known = row.feeKind();
        boolean charge = known.map(kind -> kind == FeeKind.CHARGE)
                .orElse(Fold.fold(row.words()).startsWith("phi "));
        return charge ? CHARGE : FEE;
    }

    /** Figures only; words such as "Không" are 0, with the published words beside them. */
    private static String amount(FeeRow row) {
        return row.number()
                .map(number -> number.max(java.math.BigDecimal.ZERO)
                        .setScale(0, RoundingMode.HALF_UP)
                        .toPlainString())
                .orElseGet(() -> figures(row.amount()));
    }

    private static String figures(String written) {
        String figures = written.replaceAll("[^0-9]", "").replaceFirst("^0+(?=.)", "");
        return figures.isEmpty() || figures.length() > 15 ? "0" : figures;
    }
}
