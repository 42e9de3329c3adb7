package vn.motcua.directory.authority;

import java.util.List;

/**
 * What stands above a signature, line by line, and the name below it (NĐ 30/2020/NĐ-CP, Phụ lục I: TM., Q., KT., TL., TUQ.).
 *
 * @param lines such as {@code TM. ỦY BAN NHÂN DÂN}, {@code KT. CHỦ TỊCH}, {@code PHÓ CHỦ TỊCH}
 * @param name the name of the person
 */
public record SigningFormula(List<String> lines, String name) {

    public SigningFormula {
        lines = List.copyOf(lines);
    }

    /** The lines in one, as is written in running text. */
    public String text() {
        return String.join(" / ", lines);
    }
}
