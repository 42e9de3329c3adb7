package vn.motcua.certifiedcopy.demo;

import java.time.LocalDate;
import vn.motcua.certifiedcopy.Asker;
import vn.motcua.certifiedcopy.Original;

/** Who brought which original to phường Ba Đình, and how far its copy gets. */
enum DemoOriginal {
    COMPARED_NOW(
            "001088012345", "Lê Văn Hòa", "Bằng tốt nghiệp trung học phổ thông", "Sở Giáo dục và Đào tạo", Way.BEGUN),
    NOT_PAID("001192023456", "Phạm Thị Thu", "Giấy chứng nhận đăng ký hộ kinh doanh", "Phường Ba Đình", Way.COMPARED),
    WAITS("001199067890", "Đặng Bảo Ngọc", "Giấy chứng nhận quyền sử dụng đất", "UBND quận Ba Đình", Way.PAID),
    WAITS_TOO("001093078901", "Tạ Hoàng Long", "Học bạ trung học phổ thông", "Trường THPT Phan Đình Phùng", Way.PAID),
    IN_THE_STORE("001080000777", "Phạm Quốc Hưng", "Bằng tốt nghiệp đại học", "Đại học Bách khoa Hà Nội", Way.SIGNED),
    TAKEN_BACK("001197089012", "Cao Hải Yến", "Chứng chỉ tiếng Anh", "Trường Đại học Ngoại ngữ", Way.REVOKED);

    /** How far a copy gets. */
    enum Way {
        BEGUN,
        COMPARED,
        PAID,
        SIGNED,
        REVOKED
    }

    private final String number;
    private final String asker;
    private final String title;
    private final String issuer;
    private final Way way;

    DemoOriginal(String number, String asker, String title, String issuer, Way way) {
        this.number = number;
        this.asker = asker;
        this.title = title;
        this.issuer = issuer;
        this.way = way;
    }

    Asker asker() {
        return new Asker(number, asker, "", "");
    }

    Original original(LocalDate today) {
        return new Original(title, issuer, "", today.minusYears(2L + ordinal()));
    }

    /** True if it gets as far as this, at least. */
    boolean reaches(Way one) {
        return way.compareTo(one) >= 0;
    }

    /** True if this is its title and the number of who brought it. */
    boolean is(Asker other, Original paper) {
        return other.number().equals(number) && paper.title().equals(title);
    }
}
