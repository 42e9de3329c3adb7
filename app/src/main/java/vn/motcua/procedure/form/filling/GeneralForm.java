package vn.motcua.procedure.form.filling;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.kernel.text.Fold;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.FormPage;
import vn.motcua.procedure.form.Limits;
import vn.motcua.procedure.form.Option;
import vn.motcua.procedure.form.Prefill;
import vn.motcua.procedure.form.Rules;
import vn.motcua.procedure.form.Translated;
import vn.motcua.procedure.record.Paper;
import vn.motcua.procedure.record.PapersOfCase;
import vn.motcua.procedure.record.ProcedureRecord;

/**
 * The form of procedures that have none of their own: who applies, what is asked for, and the papers that the record names, by case. So every
 * listed procedure can be applied for.
 */
public final class GeneralForm {

    private static final int MOST_PAPERS = 400;
    private static final int LONGEST_LABEL = 600;
    private static final String ALWAYS = "true";

    private GeneralForm() {}

    /** Made from a record. */
    public static FormDefinition of(ProcedureRecord record) {
        List<FormPage> pages = new ArrayList<>(List.of(applicant(), contact(), request()));
        List<PapersOfCase> cases = record.papers().stream()
                .filter(one -> one.papers().stream().anyMatch(GeneralForm::asked))
                .toList();
        boolean choose = cases.size() > 1;
        if (choose) pages.add(whichCases(cases));
        int left = MOST_PAPERS;
        for (int i = 0; i < cases.size() && left > 0; i++) {
            List<FormField> papers = papers(cases.get(i), i, left);
            left -= papers.size();
            pages.add(new FormPage(
                    "papers-" + (i + 1),
                    choose ? named(cases.get(i), i) : new Translated("Giấy tờ kèm theo", "Papers to attach"),
                    new Translated(
                            "Gửi ảnh chụp hoặc bản điện tử. Giấy tờ chưa có thì để trống, nộp bản giấy sau.",
                            "Send a photo or an electronic copy. Leave out what you do not have yet; it can follow on paper."),
                    choose ? "cases has \"C" + (i + 1) + "\"" : "",
                    papers));
        }
        return new FormDefinition(new Translated(record.name(), record.englishName()), pages);
    }

    private static FormPage applicant() {
        return new FormPage(
                "applicant",
                new Translated("Người nộp hồ sơ", "Who applies"),
                Translated.NONE,
                "",
                List.of(
                        fullName(),
                        field(
                                "personal_number",
                                FieldKind.PERSONAL_NUMBER,
                                "Số định danh cá nhân",
                                "Personal number",
                                required()),
                        field(
                                "birth_date",
                                FieldKind.PARTIAL_DATE,
                                "Ngày, tháng, năm sinh",
                                "Date of birth",
                                required()),
                        field(
                                "for_organisation",
                                FieldKind.YES_NO,
                                "Nộp thay cho tổ chức, doanh nghiệp?",
                                "For an organisation or business?",
                                required()),
                        field(
                                "organisation",
                                FieldKind.TEXT,
                                "Tên tổ chức, doanh nghiệp",
                                "Name of the organisation or business",
                                new Rules("for_organisation", ALWAYS, "", List.of()))));
    }

    private static FormField fullName() {
        return new FormField(
                "full_name",
                FieldKind.PERSON_NAME,
                new Translated("Họ, chữ đệm và tên", "Full name"),
                Translated.NONE,
                Translated.NONE,
                Limits.NONE,
                List.of(),
                required(),
                new Prefill(Prefill.Source.ACCOUNT_NAME, ""),
                List.of(),
                null);
    }

    private static FormPage contact() {
        return new FormPage(
                "contact",
                new Translated("Liên hệ", "How to reach you"),
                Translated.NONE,
                "",
                List.of(
                        field("address", FieldKind.ADDRESS, "Nơi ở hiện nay", "Where you live", required()),
                        field("phone", FieldKind.PHONE, "Số điện thoại", "Phone number", required()),
                        field("email", FieldKind.EMAIL, "Thư điện tử", "E-mail", Rules.NONE)));
    }

    private static FormPage request() {
        return new FormPage(
                "request",
                new Translated("Nội dung đề nghị", "What you ask for"),
                new Translated(
                        "Viết rõ việc cần giải quyết, kèm những số liệu mà tờ khai của thủ tục hỏi tới.",
                        "Write what you ask for, with whatever the procedure’s own form asks about."),
                "",
                List.of(field("request", FieldKind.LONG_TEXT, "Nội dung", "Your request", required())));
    }

    private static FormPage whichCases(List<PapersOfCase> cases) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) options.add(new Option("C" + (i + 1), named(cases.get(i), i)));
        FormField field = new FormField(
                "cases",
                FieldKind.SEVERAL_OF,
                new Translated("Phần giấy tờ phù hợp với trường hợp của bạn", "The sets of papers that fit your case"),
                new Translated("Chọn một hoặc nhiều phần", "Choose one or more"),
                Translated.NONE,
                Limits.NONE,
                options,
                required(),
                null,
                List.of(),
                null);
        return new FormPage("cases", new Translated("Trường hợp", "Your case"), Translated.NONE, "", List.of(field));
    }

    private static Translated named(PapersOfCase one, int index) {
        String name = one.caseName().strip();
        boolean empty = Fold.fold(name).isEmpty();
        return empty
                ? new Translated("Giấy tờ, phần " + (index + 1), "Papers, part " + (index + 1))
                : new Translated(cut(name), "");
    }

    private static List<FormField> papers(PapersOfCase one, int index, int most) {
        List<FormField> fields = new ArrayList<>();
        for (Paper paper : one.papers())
            if (asked(paper) && fields.size() < most)
                fields.add(field(
                        "paper_" + (index + 1) + "_" + (fields.size() + 1),
                        FieldKind.FILE,
                        cut(paper.name().isBlank() ? "Giấy tờ " + (fields.size() + 1) : paper.name()),
                        "",
                        Rules.NONE));
        return fields;
    }

    /** True if it must be brought: no note, and nothing that the state has already. */
    private static boolean asked(Paper paper) {
        return !paper.note() && paper.reuse() == null;
    }

    private static FormField field(String name, FieldKind kind, String vi, String en, Rules rules) {
        return FormField.of(name, kind, new Translated(vi, en)).with(rules);
    }

    private static Rules required() {
        return new Rules("", ALWAYS, "", List.of());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_LABEL
                ? text
                : text.substring(0, LONGEST_LABEL).strip() + "…";
    }
}
