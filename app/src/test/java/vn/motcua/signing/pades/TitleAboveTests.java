package vn.motcua.signing.pades;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a document has above the signer's name is what the directory says, or it is not signed: a row for each way of signing, right and wrong. */
class TitleAboveTests {

    private static final String CHAIRMAN = "Đỗ Quang Vinh";
    private static final String DEPUTY = "Bùi Thanh Tùng";
    private static final List<String> OWN = List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
    private static final List<String> PERSON = List.of("CHỦ TỊCH");
    private static final List<String> KT = List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
    private static final List<String> TL = List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG");
    private static final List<String> TUQ = List.of("TUQ. CHỦ TỊCH", "GIÁM ĐỐC TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG");

    private static final String NEXT = "\f";

    private static final String SIGNED = "signed";
    private static final String TITLE = "another title";
    private static final String OTHER = "somebody else";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void rows(String what, String signer, List<String> formula, List<String> end, String outcome) throws IOException {
        assertThat(outcome(signer, formula, end)).isEqualTo(outcome);
    }

    static Stream<Arguments> rows() {
        return Stream.of(right(), wrong(), places(), unseen()).flatMap(rows -> rows);
    }

    /** Where the name stands: on which page, in which company, in how many lines. */
    private static Stream<Arguments> places() {
        String[] annex = {NEXT, "Phụ lục", NEXT, "2", NEXT, "3", NEXT, "4", NEXT, "5", NEXT, "6"};
        return Stream.of(
                row("before long annexes", DEPUTY, KT, SIGNED, with(annex, KT.get(0), KT.get(1), "", DEPUTY)),
                row("as head before long annexes", DEPUTY, KT, TITLE, with(annex, "CHỦ TỊCH", "", DEPUTY)),
                row("the head's name before long annexes", DEPUTY, KT, OTHER, with(annex, "CHỦ TỊCH", "", CHAIRMAN)),
                row("a degree", DEPUTY, KT, SIGNED, KT.get(0), KT.get(1), "", "TS. " + DEPUTY),
                row("two degrees", DEPUTY, KT, SIGNED, KT.get(0), KT.get(1), "", "PGS.TS " + DEPUTY),
                row("a rank, as head", DEPUTY, KT, TITLE, "CHỦ TỊCH", "", "Đại tá " + DEPUTY),
                row("the head with a degree", DEPUTY, KT, OTHER, "CHỦ TỊCH", "", "ThS. " + CHAIRMAN),
                row("title and name in one line", DEPUTY, KT, SIGNED, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH " + DEPUTY),
                row("as head in one line", DEPUTY, KT, TITLE, "CHỦ TỊCH " + DEPUTY),
                row("a name in two lines", DEPUTY, KT, SIGNED, KT.get(0), KT.get(1), "", "Bùi Thanh", "Tùng"),
                row("as head in two lines", DEPUTY, KT, TITLE, "CHỦ TỊCH", "", "Bùi Thanh", "Tùng"),
                row("the head's in two lines", DEPUTY, KT, OTHER, "CHỦ TỊCH", "", "Đỗ Quang", "Vinh"),
                row("in a sentence", DEPUTY, KT, SIGNED, "Người được giao là ông " + DEPUTY),
                row("in a list after", DEPUTY, KT, SIGNED, KT.get(0), KT.get(1), "", DEPUTY, NEXT, "HỌ VÀ TÊN", DEPUTY),
                row("in a list before", DEPUTY, KT, SIGNED, "HỌ TÊN", DEPUTY, "", "", KT.get(0), KT.get(1), DEPUTY),
                row("right nowhere", DEPUTY, KT, TITLE, "CHỦ TỊCH", "", DEPUTY, NEXT, "HỌ VÀ TÊN", DEPUTY),
                row("another in a table", DEPUTY, KT, SIGNED, "01/02/2026", CHAIRMAN, "2", CHAIRMAN),
                row("a note in two lines", DEPUTY, KT, SIGNED, KT.get(0), KT.get(1), "(Ký, ghi rõ họ,", "tên)", DEPUTY),
                row("brackets in lines", DEPUTY, KT, TITLE, "(Ký) " + KT.get(0), KT.get(1) + ")", DEPUTY));
    }

    /** What only a program finds. */
    private static Stream<Arguments> unseen() {
        Arguments outside = row(
                "all of it beside the page",
                DEPUTY,
                KT,
                TITLE,
                "CHỦ TỊCH",
                DEPUTY,
                "outside:" + KT.get(0),
                "outside:" + KT.get(1),
                "outside:" + DEPUTY);
        return Stream.concat(
                Stream.of(outside),
                Stream.of("none", "white", "tiny")
                        .map(how -> row(
                                "formula drawn " + how,
                                DEPUTY,
                                KT,
                                TITLE,
                                "CHỦ TỊCH",
                                how + ":" + KT.get(0),
                                how + ":" + KT.get(1),
                                DEPUTY)));
    }

    private static String[] with(String[] annex, String... end) {
        return Stream.of(end, annex).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void whatElseTheSameOfficialMaySignInHolds() throws Exception {
        for (List<String> formula : List.of(OWN, PERSON)) {
            Visible seen =
                    new Visible(Visible.Look.HAND, CHAIRMAN, OWN, "", new byte[0], List.of(PERSON), List.of(DEPUTY));
            try (PDDocument document = Loader.loadPDF(document(List.of(formula.get(0), formula.getLast(), CHAIRMAN)))) {
                assertThat(Placing.of(document, seen).formula()).isEqualTo(formula.equals(OWN) ? 0 : 1);
            }
        }
    }

    private static Stream<Arguments> right() {
        return Stream.of(
                row("own authority", CHAIRMAN, OWN, SIGNED, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", CHAIRMAN),
                row("own authority as a person", CHAIRMAN, PERSON, SIGNED, "CHỦ TỊCH", "", CHAIRMAN),
                row("KT.", DEPUTY, KT, SIGNED, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", DEPUTY),
                row("KT without a dot", DEPUTY, KT, SIGNED, "KT CHỦ TỊCH", "PHÓ CHỦ TỊCH", DEPUTY),
                row("small letters", DEPUTY, KT, SIGNED, "Kt. Chủ tịch", "Phó Chủ tịch", DEPUTY),
                row("all in one line", DEPUTY, KT, SIGNED, "KT.CHỦ  TỊCH PHÓ CHỦ TỊCH", "", "", DEPUTY),
                row("a note in brackets", DEPUTY, KT, SIGNED, KT.get(0), KT.get(1), "(Ký, ghi rõ họ tên)", DEPUTY),
                row("marks taken apart", DEPUTY, KT, SIGNED, apart(KT.get(0)), apart(KT.get(1)), "", DEPUTY),
                row("TL.", DEPUTY, TL, SIGNED, "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "", DEPUTY),
                row(
                        "TUQ., broken into lines",
                        DEPUTY,
                        TUQ,
                        SIGNED,
                        "TUQ. CHỦ TỊCH",
                        "GIÁM ĐỐC TRUNG TÂM",
                        "PHỤC VỤ HÀNH CHÍNH CÔNG",
                        DEPUTY),
                row(
                        "a place and a day above",
                        CHAIRMAN,
                        PERSON,
                        SIGNED,
                        "Ba Đình, ngày 26 tháng 11",
                        "CHỦ TỊCH",
                        CHAIRMAN),
                row("words set one by one", DEPUTY, KT, SIGNED, "KT.| CHỦ| TỊCH", "PHÓ| CHỦ| TỊCH", "Bùi| Thanh| Tùng"),
                row("nobody is named", DEPUTY, KT, SIGNED, "Kính gửi các cơ quan"),
                row("another leader is spoken of", DEPUTY, KT, SIGNED, "Thành phần dự họp gồm có", CHAIRMAN));
    }

    private static Stream<Arguments> wrong() {
        return Stream.of(
                row("a deputy as head", DEPUTY, KT, TITLE, "CHỦ TỊCH", "", DEPUTY),
                row("a deputy in no place", DEPUTY, KT, TITLE, "PHÓ CHỦ TỊCH", "", DEPUTY),
                row("KT. without the own title", DEPUTY, KT, TITLE, "KT. CHỦ TỊCH", "", DEPUTY),
                row("KT. in the collegium's name", DEPUTY, KT, TITLE, OWN.get(0), KT.get(0), KT.get(1), DEPUTY),
                row("the head below a deputy's title", CHAIRMAN, PERSON, TITLE, "PHÓ CHỦ TỊCH", "", CHAIRMAN),
                row("the head below KT.", CHAIRMAN, PERSON, TITLE, "KT.", "CHỦ TỊCH", CHAIRMAN),
                row("the head without the collegium", CHAIRMAN, OWN, TITLE, "CHỦ TỊCH", "", CHAIRMAN),
                row("TL. as KT.", DEPUTY, TL, TITLE, "KT. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", DEPUTY),
                row("TL. left out", DEPUTY, TL, TITLE, "CHÁNH VĂN PHÒNG", "", DEPUTY),
                row("TUQ. as TL.", DEPUTY, TUQ, TITLE, "TL. CHỦ TỊCH", TUQ.get(1), DEPUTY),
                row("TUQ. cut short", DEPUTY, TUQ, TITLE, "TUQ. CHỦ TỊCH", "GIÁM ĐỐC", DEPUTY),
                row("nothing above the name", DEPUTY, KT, TITLE, DEPUTY),
                row("words between", DEPUTY, KT, TITLE, KT.get(0), KT.get(1), "ĐÃ DUYỆT", DEPUTY),
                row("the head's name below the head's title", DEPUTY, KT, OTHER, "CHỦ TỊCH", "", CHAIRMAN),
                row("the head's name below a title of no directory", DEPUTY, KT, OTHER, "THỦ TRƯỞNG", "", CHAIRMAN),
                row("the deputy's below KT.", CHAIRMAN, OWN, OTHER, "KT. Chủ tịch", "", DEPUTY));
    }

    private static Arguments row(String what, String signer, List<String> formula, String outcome, String... end) {
        return Arguments.of(what, signer, formula, List.of(end), outcome);
    }

    private static String apart(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private static String outcome(String signer, List<String> formula, List<String> end) throws IOException {
        List<String> others = signer.equals(DEPUTY) ? List.of("Ai đó", CHAIRMAN) : List.of("Ai đó", DEPUTY);
        Visible seen = new Visible(Visible.Look.HAND, signer, formula, "", new byte[0], others);
        try (PDDocument document = Loader.loadPDF(document(end))) {
            Placing.of(document, seen);
            return SIGNED;
        } catch (Misplaced no) {
            if (no.other() >= 0) assertThat(no.other()).isEqualTo(1);
            return no.other() < 0 ? TITLE : OTHER;
        }
    }

    /** With whom it goes to at the left, and the signer's place at the right. */
    private static byte[] document(List<String> end) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream type = Objects.requireNonNull(
                        TitleAboveTests.class.getResourceAsStream("/type/Tinos_400Regular.ttf"))) {
            PDType0Font font = PDType0Font.load(document, type);
            for (String lines : String.join("\n", end).split("\n?" + NEXT + "\n?")) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                    write(
                            pen,
                            font,
                            70,
                            440,
                            "Nay quyết định cấp giấy này cho người có tên dưới đây, để dùng từ hôm nay");
                    for (int i = 0; i < 4; i++) write(pen, font, 70, 400 - 16 * i, "- Nơi nhận " + i);
                    end(pen, font, List.of(lines.split("\n")));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Lines in the middle of the right half; what stands between strokes is set by itself. */
    private static void end(PDPageContentStream pen, PDType0Font font, List<String> end) throws IOException {
        float y = 400;
        for (String drawn : end) {
            String line = drawn.replaceFirst("^(none|white|tiny|outside):", "");
            if (!line.equals(drawn)) {
                unseen(pen, font, y, line, drawn.substring(0, drawn.indexOf(':')));
                y -= 16;
                continue;
            }
            float x = 430 - width(font, line.replace("|", "")) / 2;
            for (String word : line.split("\\|")) {
                write(pen, font, word.startsWith(" ") ? x + width(font, " ") : x, y, word.strip());
                x += width(font, word);
            }
            y -= line.isEmpty() ? 40 : 16;
        }
    }

    private static void unseen(PDPageContentStream pen, PDType0Font font, float y, String line, String how)
            throws IOException {
        boolean tiny = how.equals("tiny");
        boolean outside = how.equals("outside");
        pen.saveGraphicsState();
        pen.beginText();
        pen.setFont(font, tiny ? 1 : 12);
        if (how.equals("none")) pen.setRenderingMode(RenderingMode.NEITHER);
        if (how.equals("white")) pen.setNonStrokingColor(1f, 1f, 1f);
        pen.newLineAtOffset((outside ? 700 : 430) - width(font, line) / (tiny ? 24 : 2), y);
        pen.showText(line);
        pen.endText();
        pen.restoreGraphicsState();
    }

    private static float width(PDType0Font font, String text) throws IOException {
        return font.getStringWidth(Normalizer.normalize(text, Normalizer.Form.NFC)) * 12 / 1000;
    }

    private static void write(PDPageContentStream pen, PDType0Font font, float x, float y, String text)
            throws IOException {
        if (text.isEmpty()) return;
        pen.beginText();
        pen.setFont(font, 12);
        pen.newLineAtOffset(x, y);
        pen.showText(text);
        pen.endText();
    }
}
