package vn.motcua.office.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.exchange.Deliveries;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.axis.exchange.DocumentTold;
import vn.motcua.axis.exchange.Packets;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Requires;
import vn.motcua.office.arrival.ReadStatuses;
import vn.motcua.office.arrival.Reasons;
import vn.motcua.office.letter.Letters;
import vn.motcua.office.shown.LetterWords;
import vn.motcua.office.shown.OfficeHead;
import vn.motcua.office.shown.Reply;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** What receivers told about an agency's letters and nobody has read yet. */
@Controller
@Requires(value = "office.exchange", agency = "agency")
class RepliesController {

    private static final String REPLIES = "/office/{agency}/replies";
    private static final int SHOWN = 50;

    private final Templates templates;
    private final Reception reception;
    private final Deliveries deliveries;
    private final Packets packets;
    private final Letters letters;
    private final Reasons reasons;
    private final Agencies agencies;
    private final ReadStatuses read;

    RepliesController(
            Templates templates,
            Reception reception,
            Deliveries deliveries,
            Packets packets,
            Letters letters,
            Reasons reasons,
            Agencies agencies,
            ReadStatuses read) {
        this.templates = templates;
        this.reception = reception;
        this.deliveries = deliveries;
        this.packets = packets;
        this.letters = letters;
        this.reasons = reasons;
        this.agencies = agencies;
        this.read = read;
    }

    @GetMapping(REPLIES)
    JteModel list(Page page, @PathVariable String agency) throws IOException {
        OfficeHead head = reception.head(page, agency);
        List<DeliveryView> waiting =
                deliveries.waiting(Set.of(head.agency()), MessageKind.STATUS, null, null, SHOWN, 0);
        List<Reply> replies = new ArrayList<>();
        for (DeliveryView one : waiting) replies.add(reply(page, head.agency(), one));
        return templates.officeReplies(
                page, head, replies, deliveries.countWaiting(Set.of(head.agency()), MessageKind.STATUS));
    }

    @PostMapping(REPLIES)
    ResponseEntity<JteModel> read(Page page, Form form, @PathVariable String agency) {
        OfficeHead head = reception.head(page, agency);
        read.run(head.agency(), InAddress.number(form.value("last")));
        return Form.to(head.home() + "/replies");
    }

    private Reply reply(Page page, AgencyId agency, DeliveryView delivery) throws IOException {
        List<DocumentTold> told = packets.toldBy(delivery.packet().docId());
        Map<Long, String> words = reasons.of(agency, told);
        Optional<DocumentTold> first = told.stream().findFirst();
        return new Reply(
                delivery.docId(),
                agencies.namesOf(List.of(delivery.packet().sender()), agencies.today()).values().stream()
                        .map(names -> names.in(page.language()))
                        .findFirst()
                        .orElse(delivery.packet().senderCode()),
                delivery.packet().number(),
                first.map(DocumentTold::delivery)
                        .flatMap(life -> letter(agency, life))
                        .orElse(null),
                first.map(DocumentTold::event).orElse(null),
                words.values().stream().findFirst().orElse(""),
                delivery.packet().accepted());
    }

    private Optional<String> letter(AgencyId agency, long life) {
        return deliveries
                .find(life)
                .flatMap(one -> letters.sentAs(agency, one.packet().docId()))
                .map(LetterWords::href);
    }
}
