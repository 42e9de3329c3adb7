package vn.motcua.procedure.shown;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.motcua.portal.Page;
import vn.motcua.procedure.record.FeeRow;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.procedure.record.TimeRow;

/** Fees in words. The published words always stand beside the amount, because the amount 0 may mean "see the words". */
public final class FeeWords {

    private FeeWords() {}

    /** The amount of a fee in words; empty where only the published words say it. */
    public static String amount(Page page, FeeRow fee) {
        Optional<BigDecimal> number = fee.number();
        if (fee.free()) return page.t("procedure.fee.free");
        if (number.isEmpty()) return fee.words().isBlank() ? fee.amount() : "";
        if (number.get().signum() == 0) return "";
        String amount = fee.dollars()
                ? page.t("procedure.fee.dollars", plain(page, number.get()))
                : page.t("procedure.fee.dong", plain(page, number.get()));
        return fee.feeKind()
                .map(kind -> page.t("procedure.fee.kind", kind, amount))
                .orElse(amount);
    }

    /** What all of it costs, in one line. */
    public static String summary(Page page, ProcedureRecord record) {
        List<FeeRow> fees =
                record.allTimes().map(TimeRow::fees).flatMap(List::stream).toList();
        if (fees.isEmpty()) return page.t("procedure.fee.unknown");
        boolean words = fees.stream().anyMatch(fee -> !fee.words().isBlank());
        List<BigDecimal> dong = fees.stream()
                .filter(fee -> !fee.dollars())
                .flatMap(fee -> fee.number().stream())
                .filter(amount -> amount.signum() > 0)
                .distinct()
                .sorted()
                .toList();
        if (dong.isEmpty()) return page.t(words ? "procedure.fee.words" : "procedure.fee.free");
        String least = plain(page, dong.getFirst());
        if (fees.stream().anyMatch(FeeRow::free)) return page.t("procedure.fee.upTo", plain(page, dong.getLast()));
        return dong.size() == 1
                ? page.t("procedure.fee.dong", least)
                : page.t("procedure.fee.between", least, plain(page, dong.getLast()));
    }

    private static String plain(Page page, BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0
                ? page.number(amount.longValue())
                : String.format(page.language().locale(), "%,.2f", amount);
    }
}
