package vn.motcua.payment.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Csv;

/** A partner's day as a file, for whoever compares it with their own. */
@Component
public class PartnerDays {

    private final PartnerOrders orders;
    private final Clock clock;

    PartnerDays(PartnerOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** The day as comma-separated values, safe to open in a spreadsheet; {@code today} or a date. Refused if it is no day. */
    public String csv(PartnerView partner, String day) {
        StringBuilder text = new StringBuilder(Csv.line(List.of(
                "MaThamChieu",
                "MaGiaoDich",
                "MaHoSo",
                "SoTien",
                "TrangThai",
                "ThoiGianTao",
                "ThoiGianThanhToan",
                "MaNganHang",
                "SoBienLai")));
        for (PartnerOrders.DayLine line : orders.day(partner, date(day)))
            text.append(Csv.line(List.of(
                    line.reference(),
                    line.transaction(),
                    line.dossier(),
                    line.amount(),
                    line.state().name(),
                    PaidOrder.time(line.opened()),
                    line.paid() == null ? "" : PaidOrder.time(line.paid()),
                    line.bank(),
                    line.receipts())));
        return text.toString();
    }

    private LocalDate date(String day) {
        if (day.equals("today")) return LocalDate.ofInstant(clock.instant(), DatabaseClock.VIETNAM);
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw Refused.at("day", KernelRefusal.NO_SUCH_DATE, day);
        }
    }
}
