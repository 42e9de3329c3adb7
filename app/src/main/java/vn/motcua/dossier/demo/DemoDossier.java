package vn.motcua.dossier.demo;

import static vn.motcua.dossier.DossierPermission.DECIDE;
import static vn.motcua.dossier.DossierPermission.HANDLE;
import static vn.motcua.dossier.DossierPermission.HEAD;
import static vn.motcua.dossier.DossierPermission.ISSUE;
import static vn.motcua.dossier.DossierPermission.RECEIVE;

import java.util.List;
import vn.motcua.dossier.DossierPermission;

/** Who applied for what at phường Ba Đình, how many weeks ago, and how far it is; those that came before come first. */
enum DemoDossier {
    HOA_MARITAL(
            "1.004873",
            "Lê Văn Hòa",
            "001088012345",
            "1988-04-19",
            "0912000101",
            3,
            true,
            steps(accept(), assign(), taken())),
    THU_CHILD("1.001022", "Phạm Thị Thu", "001192023456", "1992-09-30", "0912000102", 2, false, steps(accept())),
    MANH_MARRIAGE(
            "1.000894",
            "Đinh Công Mạnh",
            "001090034567",
            "1990-01-15",
            "0912000103",
            2,
            false,
            steps(accept(), assign(), examined())),
    HUE_DEATH(
            "1.000656",
            "Trịnh Thị Huệ",
            "001165045678",
            "1965-06-02",
            "0912000104",
            1,
            false,
            steps(accept(), assign(), supplement())),
    TUAN_MARITAL(
            "1.004873",
            "Vương Anh Tuấn",
            "001095056789",
            "1995-12-08",
            "0912000105",
            1,
            true,
            steps(accept(), assign(), examined(), signed(), sealed(), handed())),
    HOA_AGAIN("1.000656", "Lê Văn Hòa", "001088012345", "1988-04-19", "0912000101", 0, true, steps()),
    NGOC_MARITAL("1.004873", "Đặng Bảo Ngọc", "001199067890", "1999-03-21", "0912000106", 0, true, steps()),
    LONG_MARRIAGE("1.000894", "Tạ Hoàng Long", "001093078901", "1993-07-11", "0912000107", 0, false, steps()),
    YEN_MARITAL("1.004873", "Cao Hải Yến", "001197089012", "1997-10-05", "0912000108", 0, true, steps(accept())),
    SON_CHILD(
            "1.001022",
            "Mạc Thanh Sơn",
            "001086090123",
            "1986-02-27",
            "0912000109",
            0,
            false,
            steps(accept(), assign())),
    LINH_MARITAL(
            "1.004873",
            "Kiều Diệu Linh",
            "001194001234",
            "1994-11-18",
            "0912000110",
            0,
            true,
            steps(accept(), assign(), examined())),
    KIEN_MARRIAGE(
            "1.000894",
            "Phùng Trung Kiên",
            "001091011223",
            "1991-08-14",
            "0912000111",
            0,
            false,
            steps(accept(), assign(), examined(), signed(), sealed()));

    /** In place of an outcome: the step was taken and not ended. */
    static final int TAKEN = -1;

    private final String procedure;
    private final String applicant;
    private final String number;
    private final String born;
    private final String phone;
    private final int weeksAgo;
    private final boolean online;
    private final List<Passed> passed;

    DemoDossier(
            String procedure,
            String applicant,
            String number,
            String born,
            String phone,
            int weeksAgo,
            boolean online,
            List<Passed> passed) {
        this.procedure = procedure;
        this.applicant = applicant;
        this.number = number;
        this.born = born;
        this.phone = phone;
        this.weeksAgo = weeksAgo;
        this.online = online;
        this.passed = List.copyOf(passed);
    }

    /** A step of the simple flow, who ended it, how, and with which words. */
    record Passed(DossierPermission who, String step, int outcome, String note) {}

    private static List<Passed> steps(Passed... passed) {
        return List.of(passed);
    }

    private static Passed accept() {
        return new Passed(RECEIVE, "tiep-nhan", 0, "");
    }

    private static Passed assign() {
        return new Passed(HEAD, "phan-cong", 0, "");
    }

    private static Passed taken() {
        return new Passed(HANDLE, "tham-dinh", TAKEN, "");
    }

    private static Passed examined() {
        return new Passed(HANDLE, "tham-dinh", 0, "");
    }

    private static Passed supplement() {
        return new Passed(HANDLE, "tham-dinh", 1, "Đề nghị nộp giấy báo tử của cơ sở y tế.");
    }

    private static Passed signed() {
        return new Passed(DECIDE, "ky", 0, "");
    }

    private static Passed sealed() {
        return new Passed(ISSUE, "hoan-thien", 0, "");
    }

    private static Passed handed() {
        return new Passed(RECEIVE, "tra", 0, "");
    }

    String procedure() {
        return procedure;
    }

    String applicant() {
        return applicant;
    }

    String number() {
        return number;
    }

    String born() {
        return born;
    }

    String phone() {
        return phone;
    }

    int weeksAgo() {
        return weeksAgo;
    }

    boolean online() {
        return online;
    }

    List<Passed> passed() {
        return passed;
    }

    /** Where the applicant lives. */
    String street() {
        return (ordinal() + 3) * 7 + " Đội Cấn";
    }

    /** What is asked for, in a sentence. */
    String request() {
        return switch (procedure) {
            case "1.004873" -> "Xin xác nhận tình trạng hôn nhân để làm thủ tục đăng ký kết hôn.";
            case "1.000894" -> "Đăng ký kết hôn tại nơi cư trú.";
            case "1.000656" -> "Đăng ký khai tử cho người thân.";
            default -> "Đăng ký nhận con.";
        };
    }
}
