package vn.motcua.dossier;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nguyễn Thị Lan registers the birth of her child on the pages, at phường Ba Đình. */
public final class BirthOnline {

    private static final Pattern CODE = Pattern.compile("H26\\.101-[0-9]{6}-[0-9]{4,}");

    private final Page page;

    /** On this page, of whoever is signed in there. */
    public BirthOnline(Page page) {
        this.page = page;
    }

    /** From the procedure's page to the receipt; gives the dossier's code. */
    String handIn() {
        page.navigate("/dossier/apply/1.001193");
        begin();
        ward();
        contact();
        requester();
        childAndMother();
        choose("birth_paper_kind", "ELECTRONIC");
        next();
        end();
        button("Kiểm tra và nộp");
        button("Nộp hồ sơ");
        Matcher code = CODE.matcher(page.locator("main").textContent());
        if (!code.find()) throw new AssertionError("no code at " + page.url());
        return code.group();
    }

    /** The case. */
    public void begin() {
        if (page.locator("input[name=case]").count() > 0)
            page.locator("input[name=case]").first().check();
        button("Bắt đầu");
    }

    /** Who receives it. */
    public void ward() {
        page.locator("#agency").fill("ba dinh");
        Locator ward = page.locator("#agency-found .govuk-radios__label:has-text('phường Ba Đình')");
        ward.first().waitFor();
        ward.first().click();
        next();
    }

    /** How she is reached; nothing is taken from earlier applications. */
    public void contact() {
        page.locator("#phone").fill("0912 345 678");
        page.locator("input[name=return]").first().check();
        next();
        if (page.url().endsWith("/earlier")) {
            page.getByLabel("Không, tôi khai mới").check();
            next();
        }
    }

    /** The child, where it was born, and its mother. */
    public void childAndMother() {
        child();
        mother();
    }

    /** After the papers: no copies, and the declaration. */
    public void end() {
        choose("wants_copies", "no");
        page.locator("input[name=result_by]").first().check();
        next();
        choose("declared", "yes");
        next();
    }

    /** Who asks for it. */
    public void requester() {
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

    /** On to the next page. */
    public void next() {
        button("Tiếp tục");
    }

    /** One of some answers. */
    public void choose(String field, String value) {
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
