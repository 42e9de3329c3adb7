package vn.motcua.dossier.national;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.command.Progress;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.demo.DemoPart;

/** Dossiers that the software of two provinces of the demo nation has told of, so that the nation's view is not empty. */
@Component
class DemoSynchronised implements DemoPart {

    private static final int AFTER_PROCEDURES = 800;
    private static final int EACH = 9;
    private static final DateTimeFormatter CODE_DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final List<String> PROCEDURES = List.of("1.001193", "1.004194", "2.000815");
    private static final List<String> NAMES =
            List.of("Đăng ký khai sinh", "Đăng ký tạm trú", "Chứng thực bản sao từ bản chính");
    private static final List<String> STATUSES = List.of("10", "10", "9", "4", "5", "2");

    private final TakeDossiers dossiers;
    private final TakeSteps steps;
    private final AgencyCodes codes;
    private final Agencies agencies;
    private final Clock clock;

    DemoSynchronised(TakeDossiers dossiers, TakeSteps steps, AgencyCodes codes, Agencies agencies, Clock clock) {
        this.dossiers = dossiers;
        this.steps = steps;
        this.codes = codes;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_PROCEDURES;
    }

    @Override
    public void load(Progress progress) {
        tell("H41", "UBND tỉnh Nghệ An");
        tell("H17", "UBND thành phố Đà Nẵng");
    }

    private void tell(String agency, String unit) {
        AgencyId id = codes.carrier(agency, agencies.today()).orElseThrow().id();
        Told told = new Told(id, id, false, "demo");
        List<JsonNode> items = new ArrayList<>();
        List<JsonNode> done = new ArrayList<>();
        LocalDate today = LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
        for (int i = 0; i < EACH; i++) {
            LocalDate day = today.minusDays(EACH - i);
            String code = agency + "-" + CODE_DAY.format(day) + String.format(Locale.ROOT, "-%04d", i + 1);
            items.add(item(code, i, day, unit));
            done.add(step(code, "2", day, "Tiếp nhận hồ sơ"));
            if (i % STATUSES.size() != STATUSES.size() - 1)
                done.add(step(code, STATUSES.get(i % STATUSES.size()), day.plusDays(1), "Chuyển trạng thái hồ sơ"));
        }
        dossiers.take(told, items, false);
        steps.take(told, done);
    }

    private static JsonNode item(String code, int number, LocalDate day, String unit) {
        String status = STATUSES.get(number % STATUSES.size());
        boolean ended = status.length() == 2 || status.equals("9");
        return JsonNodeFactory.instance
                .objectNode()
                .put("MaHoSo", code)
                .put("MaTTHC", PROCEDURES.get(number % PROCEDURES.size()))
                .put("TenTTHC", NAMES.get(number % NAMES.size()))
                .put("KenhThucHien", number % 2 == 0 ? "2" : "1")
                .put("ChuHoSo", "Trần Văn Bình")
                .put("LoaiDoiTuong", "1")
                .put("NgayTiepNhan", time(day))
                .put("NgayHenTra", time(day.plusDays(3)))
                .put("NgayKetThucXuLy", ended ? time(day.plusDays(1)) : "")
                .put("NgayTra", status.equals("10") ? time(day.plusDays(1)) : "")
                .put("TrangThaiHoSo", status)
                .put("HinhThuc", "0")
                .put("DonViXuLy", unit);
    }

    private static JsonNode step(String code, String status, LocalDate day, String what) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("MaHoSo", code)
                .put("ThoiDiemXuLy", time(day))
                .put("TrangThai", status)
                .put("NoiDungXuLy", what);
    }

    private static String time(LocalDate day) {
        Instant morning =
                day.atTime(LocalTime.of(8, 30)).atZone(DatabaseClock.VIETNAM).toInstant();
        return WireTime.write(morning);
    }
}
