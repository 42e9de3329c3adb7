package vn.motcua.procedure.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.kernel.text.Worded;

/** The parts of a record, in the order in which officers know them. */
public enum RecordPart implements Worded {
    CODE("MATTHC"),
    NAME("TENTTHC"),
    AGENCY("TENCOQUANCONGBO"),
    DECISION("QUYETDINH"),
    KIND("LOAITTHC"),
    LEVELS("CAPTHUCHIEN"),
    FIELDS("LINHVUCTHUCHIEN"),
    STEPS("TRINHTUTHUCHIEN"),
    CHANNELS("CACHTHUCTHUCHIEN"),
    PAPERS("THANHPHANHOSO"),
    AUDIENCES("DOITUONGTHUCHIEN"),
    AUDIENCE_NOTE("MOTADOITUONGTHUCHIEN"),
    AGENCIES("COQUANTHUCHIEN"),
    COMPETENT("COQUANCOTHAMQUYEN"),
    DELEGATED("COQUANDUOCUYQUYEN"),
    INVOLVED("COQUANPHOIHOP"),
    ADDRESS("DIACHITIEPNHAN"),
    OUTCOMES("KETQUATHUCHIEN"),
    LEGAL_BASES("CANCUPHAPLY"),
    CONDITIONS("YEUCAU"),
    KEYWORDS("TUKHOA"),
    DESCRIPTION("MOTA"),
    RELATED("TTHCLIENQUAN"),
    LINKED("TTHCLIENTHONG"),
    LIFE_EVENTS("SUKIENCUOCDOI"),
    SERVICE_LEVEL("MUCDODVC"),
    ENGLISH_NAME("TENTIENGANH"),
    SUMMARY("TOMTAT"),
    ENGLISH_SUMMARY("TOMTATTIENGANH"),
    /** Keys that the structure does not have. */
    OTHER("");

    private final String key;

    RecordPart(String key) {
        this.key = key;
    }

    /** The key in the national structure. */
    public String jsonKey() {
        return key;
    }

    /** The word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The part with this word. */
    public static Optional<RecordPart> of(String word) {
        return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }

    /** The part with this key of the national structure. */
    public static RecordPart ofKey(String key) {
        return Arrays.stream(values())
                .filter(part -> part.key.equals(key))
                .findFirst()
                .orElse(OTHER);
    }
}
