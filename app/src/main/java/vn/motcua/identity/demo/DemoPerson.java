package vn.motcua.identity.demo;

import vn.motcua.identity.AccountKind;

/** The cast of the demo nation that signs in; the names never change. */
public enum DemoPerson {
    LAN(AccountKind.CITIZEN, "Nguyễn Thị Lan", "001190000123", "Công dân ở Hà Nội", "", ""),
    BINH(AccountKind.CITIZEN, "Trần Văn Bình", "040085000456", "Công dân ở Nghệ An", "", ""),
    HUNG(
            AccountKind.CITIZEN,
            "Phạm Quốc Hưng",
            "001080000777",
            "Công dân, đại diện theo pháp luật của Công ty TNHH Sen Vàng",
            "",
            ""),
    SEN_VANG(
            AccountKind.BUSINESS,
            "Công ty TNHH Sen Vàng",
            "0101234565",
            "Doanh nghiệp, đại diện Phạm Quốc Hưng",
            "",
            ""),
    KHUYEN_HOC(AccountKind.ORGANISATION, "Hội Khuyến học thành phố Hà Nội", "0109900009", "Tổ chức xã hội", "", ""),
    YEN(
            AccountKind.OFFICIAL,
            "Đặng Hải Yến",
            "yen.dang@g22",
            "Quản trị toàn quốc, Văn phòng Chính phủ",
            "G22",
            "administrator"),
    KHOA(
            AccountKind.OFFICIAL,
            "Lưu Bá Khoa",
            "khoa.luu@g22",
            "Quản trị toàn quốc (người thứ hai), Văn phòng Chính phủ",
            "G22",
            "administrator"),
    THU(
            AccountKind.OFFICIAL,
            "Phan Anh Thư",
            "thu.phan@h26",
            "Quản trị cơ quan, UBND thành phố Hà Nội",
            "H26",
            "agency-administrator"),
    THANG(
            AccountKind.OFFICIAL,
            "Mai Đức Thắng",
            "thang.mai@g22",
            "Kiểm tra viên, Văn phòng Chính phủ",
            "G22",
            "auditor"),
    HA(AccountKind.OFFICIAL, "Lê Thu Hà", "ha.le@g22", "Văn thư, Văn phòng Chính phủ", "G22", "clerk"),
    VAN(AccountKind.OFFICIAL, "Thái Tuyết Vân", "van.thai@g22", "Phó Chủ nhiệm Văn phòng Chính phủ", "G22", "leader"),
    NGAN(AccountKind.OFFICIAL, "Hồ Thị Ngân", "ngan.ho@h41", "Văn thư, UBND tỉnh Nghệ An", "H41", "clerk"),
    HUY(AccountKind.OFFICIAL, "Đinh Quang Huy", "huy.dinh@g15", "Văn thư, Bộ Tư pháp", "G15", "clerk"),
    DUC(
            AccountKind.OFFICIAL,
            "Hoàng Minh Đức",
            "duc.hoang@h26.101",
            "Bộ phận một cửa, phường Ba Đình",
            "H26.101",
            "one-stop"),
    MAI(AccountKind.OFFICIAL, "Vũ Thị Mai", "mai.vu@h26.101", "Tư pháp – hộ tịch, phường Ba Đình", "H26.101", "staff"),
    VINH(AccountKind.OFFICIAL, "Đỗ Quang Vinh", "vinh.do@h26.101", "Chủ tịch UBND phường Ba Đình", "H26.101", "leader"),
    TUNG(
            AccountKind.OFFICIAL,
            "Bùi Thanh Tùng",
            "tung.bui@h26.101",
            "Phó Chủ tịch UBND phường Ba Đình",
            "H26.101",
            "leader"),
    HANH(
            AccountKind.OFFICIAL,
            "Phùng Thị Hạnh",
            "hanh.phung@h26.101",
            "Văn thư, UBND phường Ba Đình",
            "H26.101",
            "clerk"),
    AN(AccountKind.OFFICIAL, "Nguyễn Hoài An", "an.nguyen@g15", "Soạn thủ tục hành chính, Bộ Tư pháp", "G15", "staff"),
    QUAN(
            AccountKind.OFFICIAL,
            "Trần Minh Quân",
            "quan.tran@g15",
            "Thẩm định thủ tục hành chính, Bộ Tư pháp",
            "G15",
            "leader"),
    KHAI(AccountKind.OFFICIAL, "Ngô Văn Khải", "khai.ngo@h26.3", "Giám đốc Sở Tư pháp Hà Nội", "H26.3", "leader");

    /** One password for all of them: this is a play, and everybody may join. */
    public static final String PASSWORD = "demo-mot-cua-2026";

    /** One secret of the authenticator app for all of the officials among them. */
    public static final String TOTP_SECRET = "DEMOMOTCUADEMOMOTCUADEMOMOTCUA22";

    private final AccountKind kind;
    private final String person;
    private final String signInName;
    private final String post;
    private final String agency;
    private final String role;

    DemoPerson(AccountKind kind, String person, String signInName, String post, String agency, String role) {
        this.kind = kind;
        this.person = person;
        this.signInName = signInName;
        this.post = post;
        this.agency = agency;
        this.role = role;
    }

    /** Whose account it is. */
    public AccountKind kind() {
        return kind;
    }

    /** The person's name. */
    public String person() {
        return person;
    }

    /** What the person types to sign in. */
    public String signInName() {
        return signInName;
    }

    /** What the person is, in Vietnamese. */
    public String post() {
        return post;
    }

    /** The code of the agency that an official serves, or empty. */
    public String agency() {
        return agency;
    }

    /** The role held there, or empty. */
    String role() {
        return role;
    }
}
