package vn.motcua.identity.signon;

import vn.motcua.identity.client.ClaimGroup;
import vn.motcua.kernel.text.Worded;

/** What user information may say, by the names that existing portals read. */
public enum Claim implements Worded {
    TECH_ID("TechID", ClaimGroup.IDENTITY),
    ACCOUNT_KIND("LoaiTaiKhoan", ClaimGroup.IDENTITY),
    PERSONAL_NUMBER("SoDinhDanh", ClaimGroup.IDENTITY),
    FULL_NAME("HoVaTen", ClaimGroup.IDENTITY),
    TAX_CODE("MaSoThue", ClaimGroup.IDENTITY),
    ENTERPRISE_CODE("MaSoDoanhNghiep", ClaimGroup.IDENTITY),
    ORGANISATION("TenDoanhNghiep", ClaimGroup.IDENTITY),
    EMAIL("ThuDienTu", ClaimGroup.CONTACT),
    MOBILE("SoDienThoai", ClaimGroup.CONTACT),
    LANDLINE("SoDienThoaiBan", ClaimGroup.CONTACT),
    BIRTH("NgayThangNamSinh", ClaimGroup.PERSON),
    SEX("GioiTinh", ClaimGroup.PERSON),
    ADDRESS("DiaChi", ClaimGroup.PERSON);

    private final String claim;
    private final ClaimGroup group;

    Claim(String claim, ClaimGroup group) {
        this.claim = claim;
        this.group = group;
    }

    /** Its name in the answer. */
    public String claim() {
        return claim;
    }

    /** The group it belongs to. */
    public ClaimGroup group() {
        return group;
    }
}
