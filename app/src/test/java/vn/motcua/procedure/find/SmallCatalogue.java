package vn.motcua.procedure.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.Paging;
import vn.motcua.procedure.record.AdministrativeLevel;
import vn.motcua.procedure.record.AudienceKind;

/** A few procedures, enough to show in which order they come. */
final class SmallCatalogue {

    static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private final List<Findable> all = new ArrayList<>();

    /** The procedures that stories of search are told with. */
    static SmallCatalogue usual() {
        return new SmallCatalogue()
                .add("1.001193", "Thủ tục đăng ký khai sinh", "Hộ tịch", AdministrativeLevel.COMMUNE)
                .add(
                        "2.000528",
                        "Thủ tục đăng ký khai sinh có yếu tố nước ngoài",
                        "Hộ tịch",
                        AdministrativeLevel.COMMUNE)
                .add("1.003583", "Thủ tục đăng ký khai sinh lưu động", "Hộ tịch", AdministrativeLevel.COMMUNE)
                .add("1.000894", "Thủ tục đăng ký kết hôn", "Hộ tịch", AdministrativeLevel.COMMUNE)
                .add(
                        "3.000348",
                        "Cấp lại giấy phép lái xe",
                        "Sát hạch, cấp giấy phép lái xe",
                        AdministrativeLevel.MINISTRY)
                .add("3.000347", "Đổi giấy phép lái xe", "Sát hạch, cấp giấy phép lái xe", AdministrativeLevel.MINISTRY)
                .add(
                        "1.000889",
                        "Cấp đổi thẻ căn cước (thực hiện tại cấp trung ương)",
                        "Cấp, quản lý căn cước",
                        AdministrativeLevel.MINISTRY)
                .add(
                        "2.001195",
                        "Cấp đổi thẻ căn cước (thực hiện tại cấp tỉnh)",
                        "Cấp, quản lý căn cước",
                        AdministrativeLevel.PROVINCE)
                .add(
                        "1.014063",
                        "Cấp đổi thẻ căn cước (thực hiện tại cấp xã)",
                        "Cấp, quản lý căn cước",
                        AdministrativeLevel.COMMUNE)
                .add("1.001612", "Đăng ký thành lập hộ kinh doanh", "Hộ kinh doanh", AdministrativeLevel.COMMUNE)
                .add("1.004194", "Đăng ký tạm trú", "Đăng ký, quản lý cư trú", AdministrativeLevel.COMMUNE)
                .add("9.000001", "Công nhận xã đạt chuẩn hòa bình", "Tổng hợp", AdministrativeLevel.PROVINCE)
                .add("9.000002", "Công nhận xã đạt chuẩn hóa binh", "Tổng hợp", AdministrativeLevel.PROVINCE);
    }

    SmallCatalogue add(String code, String name, String field, AdministrativeLevel level) {
        return add(code, name, field, level, LocalDate.of(2025, 7, 1), null);
    }

    SmallCatalogue add(
            String code,
            String name,
            String field,
            AdministrativeLevel level,
            LocalDate from,
            @Nullable LocalDate until) {
        long id = all.size() + 1;
        all.add(new Findable(
                id,
                id,
                code,
                name,
                List.of(field),
                "Bộ Tư pháp",
                Set.of(level),
                Set.of(AudienceKind.CITIZEN),
                Set.of(),
                false,
                from,
                until,
                "",
                ""));
        return this;
    }

    ShelfView view() {
        return new Shelf(new LifeEvents(), WordList.shipped(List.of())).put(Set.of(), all);
    }

    /** The codes that are found, best first. */
    static List<String> found(ShelfView view, String question) {
        return answer(view, FindQuery.of(question)).hits().items().stream()
                .map(hit -> hit.of().code())
                .toList();
    }

    static FindAnswer answer(ShelfView view, FindQuery query) {
        return new Search(view, DAY).find(query, new Paging(1, 20));
    }
}
