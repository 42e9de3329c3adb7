package vn.motcua.dossier;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nguyễn Thị Lan registers the birth of her child on the pages, at phường Ba Đình. */
final class BirthOnline {

    private static final Pattern CODE = Pattern.compile("H26\\.101-[0-9]{6}-[0-9]{4,}");

    private final Page page;

    BirthOnline(Page page) {
        this.page = page;
    }

    /** From the procedure's page to the receipt; gives the dossier's code. */
    String handIn() {
        page.navigate("/dossier/apply/1.001193");
        if (page.locator("input[name=case]").count() > 0)
            page.locator("input[name=case]").first().check();
        button("Bắt đầu");
        page.locator("#q").fill("ba dinh");
        button("Tìm");
        page.locator(".govuk-radios__label:has-text('phường Ba Đình')").first().click();
        next();
        page.locator("#phone").fill("0912 345 678");
        page.locator("input[name=return]").first().check();
        next();
        if (page.url().endsWith("/earlier")) {
            page.getByLabel("Không, tôi khai mới").check();
            next();
        }
        requester();
        child();
        mother();
        choose("birth_paper_kind", "ELECTRONIC");
        next();
        choose("wants_copies", "no");
        page.locator("input[name=result_by]").first().check();
        next();
        choose("declared", "yes");
        next();
        button("Kiểm tra và nộp");
        button("Nộp hồ sơ");
        Matcher code = CODE.matcher(page.locator("main").textContent());
        if (!code.find()) throw new AssertionError("no code at " + page.url());
        return code.group();
    }

    private void requester() {
        page.locator("#requester_number").fill("001190000123");
        choose("requester_relation", "MOTHER");
        next();
        address("requester_address");
        page.locator("#requester_phone").fill("0912345678");
        next();
        choose("child_case", "ORDINARY");
        next();
    }

    private void child() {
        page.locator("#child_name").fill("Nguyễn Minh An");
        page.locator("#child_birth-day").fill("20");
        page.locator("#child_birth-month").fill("11");
        page.locator("#child_birth-year").fill("2026");
        choose("child_sex", "MALE");
        page.locator("#child_ethnic").selectOption("01");
        page.locator("#child_nationality").selectOption("VN");
        next();
        choose("birth_place_kind", "FACILITY");
        address("birth_place");
        address("home_place");
        next();
        if (page.locator("#birth_facility").count() > 0)
            page.locator("#birth_facility").fill("Bệnh viện Phụ sản Hà Nội");
        next();
    }

    private void mother() {
        choose("mother_known", "yes");
        next();
        page.locator("#mother_name").fill("Nguyễn Thị Lan");
        page.locator("#mother_birth-year").fill("1990");
        page.locator("#mother_nationality").selectOption("VN");
        page.locator("#mother_ethnic").selectOption("01");
        address("mother_address");
        next();
        if (page.locator("#mother_number").count() > 0)
            page.locator("#mother_number").fill("001190000123");
        next();
        choose("father_known", "no");
        next();
    }

    private void next() {
        button("Tiếp tục");
    }

    private void choose(String field, String value) {
        page.locator("input[name=" + field + "][value=" + value + "]").check();
    }

    private void address(String field) {
        choose(field + "-era", "NEW");
        page.locator("#" + field + "-province").selectOption("01");
        page.locator("#" + field + "-commune").fill("Phường Ba Đình");
        page.locator("#" + field + "-commune-found input").first().waitFor();
    }

    private void button(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
