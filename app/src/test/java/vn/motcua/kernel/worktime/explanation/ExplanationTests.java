package vn.motcua.kernel.worktime.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;
import vn.motcua.kernel.worktime.Deadline;
import vn.motcua.kernel.worktime.Deadlines;
import vn.motcua.kernel.worktime.WorkingCalendar;
import vn.motcua.kernel.worktime.calendar.CalendarVersion;
import vn.motcua.kernel.worktime.holiday.ShippedDays;
import vn.motcua.kernel.worktime.rule.CountingPractice;
import vn.motcua.kernel.worktime.rule.Pause;
import vn.motcua.kernel.worktime.rule.TimeLimit;

/** What a citizen reads, and that a checker finds out an explanation that was tampered with. */
class ExplanationTests {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(ShippedDays.plan(new CalendarVersion("VN.1")));
    private static final Words VI = new Words(new Messages(), Language.VI);
    private static final Words EN = new Words(new Messages(), Language.EN);

    private final Deadline overTet = Deadlines.on(CALENDAR)
            .of(at("2025-01-22T16:42"), TimeLimit.workingDays(5), CountingPractice.ONE_STOP.rule());

    @Test
    void everyDayIsNamedWithItsReasonInVietnamese() {
        assertThat(ExplanationWords.of(Explanation.of(overTet), VI).text()).isEqualTo("""
                        Nhận lúc 16:42 Thứ Tư 22/01/2025.
                        Thời hạn 5 ngày làm việc. Ngày nhận không tính, tính từ ngày tiếp theo. Hết hạn khi hết giờ làm việc của ngày cuối.
                        Thứ Tư 22/01/2025: ngày nhận, không tính
                        Thứ Năm 23/01/2025: ngày làm việc thứ 1
                        Thứ Sáu 24/01/2025: ngày làm việc thứ 2
                        Thứ Bảy 25/01/2025 – Chủ Nhật 26/01/2025 (2 ngày): nghỉ cuối tuần
                        Thứ Hai 27/01/2025: Nghỉ lễ, tết: Tết Nguyên đán (28 tháng Chạp)
                        Thứ Ba 28/01/2025: Nghỉ lễ, tết: Tết Nguyên đán (ngày cuối năm)
                        Thứ Tư 29/01/2025: Nghỉ lễ, tết: Tết Nguyên đán (mùng 1)
                        Thứ Năm 30/01/2025: Nghỉ lễ, tết: Tết Nguyên đán (mùng 2)
                        Thứ Sáu 31/01/2025: Nghỉ lễ, tết: Tết Nguyên đán (mùng 3)
                        Thứ Bảy 01/02/2025 – Chủ Nhật 02/02/2025 (2 ngày): nghỉ cuối tuần
                        Thứ Hai 03/02/2025: ngày làm việc thứ 3
                        Thứ Ba 04/02/2025: ngày làm việc thứ 4
                        Thứ Tư 05/02/2025: ngày làm việc thứ 5
                        Hạn: 17:00 Thứ Tư 05/02/2025.
                        Tính theo lịch làm việc, phiên bản VN.1.""");
    }

    @Test
    void inShortDaysInARowShareALine() {
        assertThat(ExplanationWords.of(Explanation.of(overTet), EN).inShort().stream()
                        .map(line -> line.when() + ": " + line.what())
                        .limit(2))
                .containsExactly(
                        "Wednesday 22/01/2025: day of arrival, not counted",
                        "Thursday 23/01/2025 – Friday 24/01/2025 (2 days): working days 1 to 2");
    }

    @Test
    void aYearThatIsNotAnnouncedIsSaidToBeExpected() {
        Deadline beyond = Deadlines.on(CALENDAR)
                .of(at("2026-12-28T09:00"), TimeLimit.workingDays(5), CountingPractice.ONE_STOP.rule());
        String text = ExplanationWords.of(Explanation.of(beyond), VI).text();
        assertThat(text).contains("Tết Dương lịch (dự kiến)").contains("Lịch nghỉ năm 2027 chưa được công bố");
    }

    @Test
    void aLateArrivalAndAPauseAreSaid() {
        Deadline paused = Deadlines.on(CALENDAR)
                .of(
                        at("2025-03-03T17:20"),
                        TimeLimit.workingDays(2),
                        CountingPractice.ONE_STOP.rule(),
                        List.of(Pause.between(at("2025-03-05T10:00"), at("2025-03-07T09:00"))));
        String text = ExplanationWords.of(Explanation.of(paused), VI).text();
        assertThat(text)
                .contains("Nhận ngoài giờ làm việc nên tính như nhận lúc 07:00 Thứ Ba 04/03/2025.")
                .contains("Thứ Tư 05/03/2025 – Thứ Năm 06/03/2025 (2 ngày): đang tạm dừng, không tính")
                .contains("Hạn: 17:00 Thứ Hai 10/03/2025.");
    }

    @Test
    void whileAPauseLastsThereIsNoDueDate() {
        Deadline open = Deadlines.on(CALENDAR)
                .of(
                        at("2025-03-03T09:00"),
                        TimeLimit.workingDays(5),
                        CountingPractice.ONE_STOP.rule(),
                        List.of(Pause.since(at("2025-03-05T10:00"))));
        assertThat(open.due()).isEmpty();
        assertThat(ExplanationWords.of(Explanation.of(open), VI).text()).contains("Đang tạm dừng");
    }

    @Test
    void hoursAreAddedUp() {
        Deadline hours = Deadlines.on(CALENDAR)
                .of(at("2025-03-03T16:00"), TimeLimit.workingHours(8), CountingPractice.ONE_STOP.rule());
        assertThat(ExplanationWords.of(Explanation.of(hours), VI).text())
                .contains("Thứ Hai 03/03/2025: tính 1 giờ (16:00–17:00) · cộng 1 giờ")
                .contains("Thứ Ba 04/03/2025: tính 7 giờ (07:00–11:30, 13:30–16:00) · cộng 8 giờ")
                .contains("Hạn: 16:00 Thứ Ba 04/03/2025.");
    }

    @Test
    void theCheckerAcceptsWhatIsTrue() {
        assertThat(ExplanationCheck.complaints(Explanation.of(overTet))).isEmpty();
    }

    @Test
    void theCheckerFindsOutADayLeftOutADayCountedTwiceAndAMadeUpReason() {
        assertCaught(days -> without(days, 3));
        assertCaught(days -> replaced(days, 6, new ExplainedDay(days.get(6).day(), Verdict.COUNTED, 3, List.of())));
        assertCaught(days -> replaced(days, 1, new ExplainedDay(days.get(1).day(), Verdict.DAY_OFF, 0, List.of())));
        assertCaught(days -> replaced(days, 1, new ExplainedDay(days.get(1).day(), Verdict.PAUSED, 0, List.of())));
        assertCaught(days -> replaced(days, 2, new ExplainedDay(days.get(2).day(), Verdict.COUNTED, 9, List.of())));
        assertCaught(days -> without(days, days.size() - 1));
    }

    private void assertCaught(UnaryOperator<List<ExplainedDay>> tampering) {
        List<ExplainedDay> days =
                tampering.apply(new ArrayList<>(Explanation.of(overTet).days()));
        assertThat(ExplanationCheck.complaints(new Explanation(overTet, days))).isNotEmpty();
    }

    private static List<ExplainedDay> without(List<ExplainedDay> days, int index) {
        days.remove(index);
        return days;
    }

    private static List<ExplainedDay> replaced(List<ExplainedDay> days, int index, ExplainedDay by) {
        days.set(index, by);
        return days;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).toInstant(Receipt.VIETNAM);
    }
}
