package vn.motcua.dossier.register.web;

import java.util.Arrays;
import java.util.List;
import vn.motcua.dossier.register.RegisterEntry;
import vn.motcua.kernel.text.Worded;
import vn.motcua.portal.Page;

/** The columns of a register as comma-separated values. */
enum RegisterColumn implements Worded {
    NUMBER,
    CODE,
    PROCEDURE,
    APPLICANT,
    ADDRESS,
    PHONE,
    CHANNEL,
    SUBMITTED,
    DUE,
    FINISHED,
    RETURNED,
    STATUS,
    RESULT,
    RETURN_WAY,
    TAKEN_BY;

    static List<String> titles(Page page) {
        return Arrays.stream(values()).map(page::t).toList();
    }

    static List<Object> line(Page page, RegisterEntry line, int number) {
        return List.of(
                number,
                line.code().text(),
                line.procedure(),
                line.applicant(),
                line.address(),
                line.phone(),
                page.t(line.channel()),
                page.time(line.submitted()),
                page.time(line.due()),
                page.time(line.finished()),
                page.time(line.returned()),
                page.t(line.status()),
                line.result(),
                page.t(line.returnWay()),
                line.takenBy());
    }
}
