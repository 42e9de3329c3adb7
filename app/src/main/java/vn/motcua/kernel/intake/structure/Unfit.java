package vn.motcua.kernel.intake.structure;

import java.io.IOException;
import java.io.Serial;
import vn.motcua.kernel.intake.IntakeProblem;

/** Ends a look through a file with a problem. */
final class Unfit extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    private final IntakeProblem problem;
    private final String detail;

    Unfit(IntakeProblem problem, Object detail) {
        super(problem + " " + detail);
        this.problem = problem;
        this.detail = String.valueOf(detail);
    }

    IntakeProblem problem() {
        return problem;
    }

    String detail() {
        return detail;
    }
}
