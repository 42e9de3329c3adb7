package vn.motcua.office.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.axis.edxml.StatusCode;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.office.arrival.AcceptArrival;
import vn.motcua.office.arrival.AnswerRequest;
import vn.motcua.office.arrival.Arrival;
import vn.motcua.office.arrival.AssignArrival;
import vn.motcua.office.arrival.RefuseArrival;
import vn.motcua.office.arrival.ReportProgress;
import vn.motcua.office.shown.OfficeHead;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** One document that came in: what it says, and the steps that its life admits next. */
@Controller
@Requires(value = "office.exchange", agency = "agency")
class ArrivalController {

    private static final String ARRIVAL = "/office/{agency}/arrivals/{arrival:\\d+}";
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 300;

    private final Templates templates;
    private final Reception reception;
    private final ArrivalPage pages;
    private final AcceptArrival accept;
    private final RefuseArrival refuse;
    private final AssignArrival assign;
    private final ReportProgress report;
    private final AnswerRequest answer;

    ArrivalController(
            Templates templates,
            Reception reception,
            ArrivalPage pages,
            AcceptArrival accept,
            RefuseArrival refuse,
            AssignArrival assign,
            ReportProgress report,
            AnswerRequest answer) {
        this.templates = templates;
        this.reception = reception;
        this.pages = pages;
        this.accept = accept;
        this.refuse = refuse;
        this.assign = assign;
        this.report = report;
        this.answer = answer;
    }

    /** What is answered to a request. */
    private enum Answer {
        AGREE,
        DECLINE
    }

    @Requires(value = "office.see", agency = "agency")
    @GetMapping(ARRIVAL)
    JteModel show(Page page, Form form, @PathVariable String agency, @PathVariable String arrival) throws IOException {
        OfficeHead head = reception.head(page, agency);
        return pages.show(page, form, head, pages.arrival(head, arrival));
    }

    @PostMapping(ARRIVAL + "/acceptance")
    ResponseEntity<JteModel> accept(Page page, Form form, @PathVariable String agency, @PathVariable String arrival) {
        return submit(page, form, agency, arrival, (head, one) -> {
            String book = form.text("book", "office.book", 20);
            form.check();
            accept.run(head.agency(), one.docId(), InAddress.number(book));
        });
    }

    @GetMapping(ARRIVAL + "/refusal")
    JteModel askRefusal(Page page, @PathVariable String agency, @PathVariable String arrival) {
        OfficeHead head = reception.head(page, agency);
        return templates.officeArrivalRefuse(page, Form.empty(), head, pages.arrival(head, arrival));
    }

    @PostMapping(ARRIVAL + "/refusal")
    ResponseEntity<JteModel> refuse(Page page, Form form, @PathVariable String agency, @PathVariable String arrival) {
        OfficeHead head = reception.head(page, agency);
        Arrival one = pages.arrival(head, arrival);
        return form.submit(
                () -> {
                    String reason = form.text("reason", "office.reason", LONGEST_REASON);
                    form.check();
                    refuse.run(head.agency(), one.docId(), reason);
                    return done(head, one);
                },
                again -> templates.officeArrivalRefuse(page, again, head, one));
    }

    @PostMapping(ARRIVAL + "/assignment")
    ResponseEntity<JteModel> assign(Page page, Form form, @PathVariable String agency, @PathVariable String arrival) {
        return submit(page, form, agency, arrival, (head, one) -> {
            String unit = form.optional("unit", LONGEST_NAME);
            String official = form.optional("official", LONGEST_NAME);
            if (unit.isEmpty() && official.isEmpty()) form.text("unit", "office.arrival.unit", LONGEST_NAME);
            form.check();
            assign.run(
                    head.agency(),
                    one.docId(),
                    unit.isEmpty() || official.isEmpty() ? unit + official : official + ", " + unit);
        });
    }

    @PostMapping(ARRIVAL + "/progress")
    ResponseEntity<JteModel> report(Page page, Form form, @PathVariable String agency, @PathVariable String arrival) {
        return submit(page, form, agency, arrival, (head, one) -> {
            StatusCode status = form.choice("status", "office.state", StatusCode.class);
            form.check();
            report.run(head.agency(), one.docId(), status);
        });
    }

    @PostMapping(ARRIVAL + "/answer")
    ResponseEntity<JteModel> answer(Page page, Form form, @PathVariable String agency, @PathVariable String arrival) {
        return submit(page, form, agency, arrival, (head, one) -> {
            Answer said = form.choice("answer", "office.arrival.answer", Answer.class);
            String reason = said == Answer.DECLINE
                    ? form.text("reason", "office.reason", LONGEST_REASON)
                    : form.optional("reason", LONGEST_REASON);
            form.check();
            answer.run(head.agency(), one.docId(), said == Answer.AGREE, reason);
        });
    }

    private ResponseEntity<JteModel> submit(Page page, Form form, String agency, String arrival, Step step) {
        OfficeHead head = reception.head(page, agency);
        Arrival one = pages.arrival(head, arrival);
        return form.submit(
                () -> {
                    step.take(head, one);
                    return done(head, one);
                },
                again -> pages.again(page, again, head, one));
    }

    private static ResponseEntity<JteModel> done(OfficeHead head, Arrival one) {
        return Form.to(head.home() + "/arrivals/" + one.docId() + "?done=1");
    }

    /** A step of a document's life. */
    @FunctionalInterface
    private interface Step {
        void take(OfficeHead head, Arrival arrival);
    }

    static Refused notThere() {
        return Refused.because(KernelRefusal.NOT_FOUND);
    }
}
