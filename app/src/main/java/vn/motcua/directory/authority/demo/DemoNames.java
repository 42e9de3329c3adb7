package vn.motcua.directory.authority.demo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Invented names, each given once. */
final class DemoNames {

    private static final List<String> FAMILY =
            List.of("Đinh", "Tạ", "Lương", "Cao", "Doãn", "Thái", "Quách", "Trịnh", "Lục", "Đàm", "Khúc", "Ninh");
    private static final List<String> MEN = List.of("Bảo", "Gia", "Nhật", "Khắc", "Thế", "Trọng", "Duy");
    private static final List<String> WOMEN = List.of("Thảo", "Diệu", "Khánh", "Tuyết", "Ánh", "Hồng", "Thục");
    private static final List<String> OF_MEN = List.of(
            "Lâm", "Sơn", "Phong", "Thành", "Nghĩa", "Quân", "Kiên", "Hiển", "Trung", "Phúc", "Việt", "Tài", "Bách");
    private static final List<String> OF_WOMEN =
            List.of("Vân", "Chi", "Nhung", "Quyên", "Hương", "Ngân", "Thủy", "Trà", "Diễm", "Uyên", "Hạnh");

    private final Set<String> given = new LinkedHashSet<>();
    private int next;

    /** The next name. */
    String next() {
        String name;
        do {
            int i = next++;
            boolean woman = i % 2 == 1;
            String family = FAMILY.get(i * 5 % FAMILY.size());
            String middle = woman ? WOMEN.get(i * 3 % WOMEN.size()) : MEN.get(i * 3 % MEN.size());
            String own = woman ? OF_WOMEN.get(i / 2 % OF_WOMEN.size()) : OF_MEN.get(i / 2 % OF_MEN.size());
            name = family + " " + middle + " " + own;
        } while (!given.add(name));
        return name;
    }
}
