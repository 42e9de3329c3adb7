package vn.motcua.kernel;

import java.time.LocalDate;
import vn.motcua.kernel.text.Worded;

/** The systems of codes that agencies carry side by side; there is no formula between them, so each pair is kept as data. */
public enum CodeSystem implements Worded {
    /** QĐ 20/2020/QĐ-TTg, amended by QĐ 09/2025/QĐ-TTg: {@code H26.1.5}, the most general group first. */
    QD20(LocalDate.of(2020, 9, 15)),
    /** QCVN 102:2016/BTTTT: {@code 005.01.00.H26}, the most general group last. Older packets and systems know only these. */
    QCVN102(LocalDate.of(2016, 4, 1)),
    /** Codes of administrative divisions in official statistics, as addresses use them: two digits a province, five a commune. */
    STATISTICAL(LocalDate.of(2004, 7, 8));

    private final LocalDate since;

    CodeSystem(LocalDate since) {
        this.since = since;
    }

    /** The first day on which there were codes of this system. */
    public LocalDate since() {
        return since;
    }
}
