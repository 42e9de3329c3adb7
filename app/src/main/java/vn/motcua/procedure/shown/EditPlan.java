package vn.motcua.procedure.shown;

import java.util.List;
import vn.motcua.procedure.record.RecordPart;

/** How each part of a record is edited: as a few texts, as rows of a table, or by ticking what is known. */
public final class EditPlan {

    private static final String WAY = "CACHTHUCTHUCHIEN.";
    private static final String TIME = WAY + "THOIGIAN.";
    private static final String FEE = TIME + "PHILEPHI.";
    private static final String PAPER = "THANHPHANHOSO.GIAYTO.";

    private static final List<EditColumn> CHANNELS = List.of(
            new EditColumn(WAY + "KENH", "procedure.edit.channel", EditColumn.Kind.CHANNEL),
            EditColumn.number(TIME + "THOIGIANGIAIQUYET", "procedure.edit.amount"),
            new EditColumn(TIME + "DONVITINH", "procedure.edit.unit", EditColumn.Kind.UNIT),
            EditColumn.text(TIME + "MOTA", "procedure.edit.timeWords"),
            new EditColumn(FEE + "MAPHILEPHI", "procedure.edit.feeKind", EditColumn.Kind.FEE_KIND),
            EditColumn.number(FEE + "SOTIEN", "procedure.edit.feeAmount"),
            new EditColumn(FEE + "DONVI", "procedure.edit.currency", EditColumn.Kind.CURRENCY),
            EditColumn.text(FEE + "MOTA", "procedure.edit.feeWords"));
    private static final List<EditColumn> PAPERS = List.of(
            EditColumn.line("THANHPHANHOSO.TRUONGHOP", "procedure.edit.case"),
            EditColumn.line(PAPER + "MAGIAYTO", "procedure.edit.paperCode"),
            EditColumn.text(PAPER + "TENGIAYTO", "procedure.edit.paper"),
            EditColumn.number(PAPER + "SOBANCHINH", "procedure.edit.originals"),
            EditColumn.number(PAPER + "SOBANSAO", "procedure.edit.copies"),
            EditColumn.line(PAPER + "TENMAUDON", "procedure.edit.form"),
            EditColumn.line(PAPER + "URL", "procedure.edit.url"),
            EditColumn.line(PAPER + "TAISUDUNG.NGUON", "procedure.edit.reuse"),
            EditColumn.line(PAPER + "TAISUDUNG.DIEUKIEN", "procedure.edit.reuseCondition"),
            EditColumn.line(PAPER + "TAISUDUNG.CANCU", "procedure.edit.reuseLaw"));
    private static final List<EditColumn> LEGAL_BASES = List.of(
            EditColumn.line("CANCUPHAPLY.SOVANBAN", "procedure.law.number"),
            EditColumn.text("CANCUPHAPLY.TENVANBAN", "procedure.law.name"),
            EditColumn.line("CANCUPHAPLY.NGAYBANHANH", "procedure.edit.issued"),
            EditColumn.line("CANCUPHAPLY.COQUANBANHANH", "procedure.edit.issuer"));

    private EditPlan() {}

    /** True for a part that an editor changes: the code stays, and what we do not know is not touched. */
    public static boolean editable(RecordPart part) {
        return part != RecordPart.CODE && part != RecordPart.OTHER;
    }

    /** True for a part that is ticked. */
    public static boolean ticked(RecordPart part) {
        return part == RecordPart.LEVELS
                || part == RecordPart.AUDIENCES
                || part == RecordPart.LIFE_EVENTS
                || part == RecordPart.SERVICE_LEVEL;
    }

    /** The columns of a part that is a table; none for the others. */
    public static List<EditColumn> rows(RecordPart part) {
        return switch (part) {
            case STEPS ->
                List.of(
                        EditColumn.line("TRINHTUTHUCHIEN.TRUONGHOP", "procedure.edit.case"),
                        EditColumn.text("TRINHTUTHUCHIEN.TRINHTU.TENTRINHTU", "procedure.edit.step"));
            case CHANNELS -> CHANNELS;
            case PAPERS -> PAPERS;
            case LEGAL_BASES -> LEGAL_BASES;
            case FIELDS -> named("LINHVUCTHUCHIEN.TENLINHVUC", "LINHVUCTHUCHIEN.MALINHVUC");
            case OUTCOMES -> named("KETQUATHUCHIEN.TENKETQUA", "KETQUATHUCHIEN.MAKETQUA");
            case AGENCIES, COMPETENT, DELEGATED, INVOLVED ->
                named(part.jsonKey() + ".TENDONVI", part.jsonKey() + ".MADONVI");
            case RELATED, LINKED -> named(part.jsonKey() + ".TENTTHC", part.jsonKey() + ".MATTHC");
            default -> List.of();
        };
    }

    private static List<EditColumn> named(String name, String code) {
        return List.of(EditColumn.text(name, "procedure.edit.name"), EditColumn.line(code, "procedure.edit.code"));
    }

    /** The fields of a part that is one text or a few; none for the others. */
    public static List<EditColumn> texts(RecordPart part) {
        return switch (part) {
            case NAME -> List.of(EditColumn.text("TENTTHC", "procedure.RecordPart.NAME"));
            case AGENCY ->
                List.of(
                        EditColumn.line("TENCOQUANCONGBO", "procedure.RecordPart.AGENCY"),
                        EditColumn.line("MACOQUANCONGBO", "procedure.edit.code"));
            case DECISION -> List.of(EditColumn.line("QUYETDINH", "procedure.RecordPart.DECISION"));
            case KIND ->
                List.of(
                        EditColumn.line("LOAITTHC", "procedure.edit.code"),
                        EditColumn.line("TENLOAITTHC", "procedure.RecordPart.KIND"));
            case AUDIENCE_NOTE, ADDRESS, CONDITIONS, KEYWORDS, DESCRIPTION, SUMMARY, ENGLISH_SUMMARY ->
                List.of(EditColumn.text(part.jsonKey(), part.key()));
            case ENGLISH_NAME -> List.of(EditColumn.line("TENTIENGANH", "procedure.RecordPart.ENGLISH_NAME"));
            default -> List.of();
        };
    }
}
