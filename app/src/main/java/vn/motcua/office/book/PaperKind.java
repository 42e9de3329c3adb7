package vn.motcua.office.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.axis.edxml.DocumentKind;
import vn.motcua.kernel.text.Worded;

/**
 * A kind of document that a register can hold: the 29 administrative ones (NĐ 30/2020/NĐ-CP, Đ.7), and normative ones.
 *
 * @param code as the database keeps it
 * @param abbreviation what stands for it in a symbol; empty for letters
 * @param word what it is called
 * @param normative true for a normative document
 */
public record PaperKind(String code, String abbreviation, Worded word, boolean normative) {

    private static final List<PaperKind> ALL = Stream.concat(
                    Stream.of(DocumentKind.values())
                            .map(kind -> new PaperKind(kind.name(), kind.abbreviation(), kind, false)),
                    Stream.of(NormativeKind.values())
                            .map(kind -> new PaperKind(kind.name(), kind.abbreviation(), kind, true)))
            .toList();

    private static final Map<String, PaperKind> BY_CODE =
            ALL.stream().collect(Collectors.toMap(PaperKind::code, Function.identity()));

    /** A letter, the kind without a name in its symbol. */
    public static final PaperKind LETTER =
            of(DocumentKind.OFFICIAL_LETTER.name()).orElseThrow();

    /** All of them, administrative ones first, in the order of the decree. */
    public static List<PaperKind> all() {
        return ALL;
    }

    /** The kind with this code. */
    public static Optional<PaperKind> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The administrative kind, for what travels on the axis; empty for a normative one. */
    public Optional<DocumentKind> administrative() {
        return word instanceof DocumentKind kind ? Optional.of(kind) : Optional.empty();
    }

    /** The name as packets write it, which is always Vietnamese. */
    public String inWords(Function<Worded, String> vietnamese) {
        return administrative().map(DocumentKind::typeName).orElseGet(() -> vietnamese.apply(word));
    }
}
