package vn.motcua.axis.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.motcua.axis.api.ApiRefusal;
import vn.motcua.axis.outlook.Outlook;
import vn.motcua.axis.outlook.Outlooks;
import vn.motcua.axis.outlook.Pace;
import vn.motcua.axis.outlook.ReceiverOutlook;
import vn.motcua.directory.AgencyView;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.ForMachines;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;

/** Sending, asked about and not done. */
@Controller
@ForMachines
class DryRunEndpoint {

    private final Outlooks outlooks;
    private final Messages messages;

    DryRunEndpoint(Outlooks outlooks, Messages messages) {
        this.outlooks = outlooks;
        this.messages = messages;
    }

    @GetMapping("/axis/api/v1/dry-run")
    @ResponseBody
    Answer ask(
            @RequestParam String from,
            @RequestParam List<String> to,
            @RequestParam(defaultValue = "0") String bytes,
            @RequestParam(defaultValue = "false") String signed,
            @RequestParam(defaultValue = "false") String sealed,
            HttpServletRequest request) {
        if (to.isEmpty() || to.size() > Outlooks.MOST) throw Refused.at("to", ApiRefusal.PARAMETER_WRONG, "to");
        if (!bytes.matches("\\d{1,12}")) throw Refused.at("bytes", ApiRefusal.PARAMETER_WRONG, "bytes");
        if (!signed.matches("true|false")) throw Refused.at("signed", ApiRefusal.PARAMETER_WRONG, "signed");
        if (!sealed.matches("true|false")) throw Refused.at("sealed", ApiRefusal.PARAMETER_WRONG, "sealed");
        Outlook outlook = outlooks.of(
                ApiCall.of(request).caller(),
                new Outlooks.Plan(
                        from,
                        to.stream().map(String::strip).distinct().toList(),
                        Long.parseLong(bytes),
                        Boolean.parseBoolean(signed),
                        Boolean.parseBoolean(sealed)));
        return Answer.of(outlook, new Words(messages, ApiLanguage.of(request)));
    }

    /** What would come of it. */
    record Answer(
            boolean ready, long mostBytes, long mostAttachmentBytes, List<Obstacle> obstacles, List<Line> receivers) {
        static Answer of(Outlook outlook, Words words) {
            return new Answer(
                    outlook.ready(),
                    outlook.mostBytes(),
                    outlook.mostAttachmentBytes(),
                    outlook.tooLarge() == null ? List.of() : List.of(Obstacle.of(outlook.tooLarge(), words)),
                    outlook.receivers().stream().map(one -> Line.of(one, words)).toList());
        }
    }

    /** One receiver. */
    record Line(
            String to,
            String found,
            @Nullable String agency,
            @Nullable String name,
            List<String> basis,
            List<Obstacle> obstacles,
            boolean signatureAsked,
            boolean certified,
            boolean opens,
            Usual taken,
            Usual answered) {
        static Line of(ReceiverOutlook one, Words words) {
            AgencyView agency = one.agency();
            return new Line(
                    one.code(),
                    one.found().name().toLowerCase(Locale.ROOT),
                    agency == null ? null : agency.code().orElse(null),
                    agency == null ? null : agency.names().in(words.language()),
                    one.basis(),
                    one.obstacles().stream()
                            .map(obstacle -> Obstacle.of(obstacle, words))
                            .toList(),
                    one.signatureAsked(),
                    one.certified(),
                    one.opens(),
                    Usual.of(one.taken()),
                    Usual.of(one.answered()));
        }
    }

    /** Why it would be refused: what sending would answer. */
    record Obstacle(String code, String title, String next) {
        static Obstacle of(Refused refused, Words words) {
            return new Obstacle(
                    refused.refusal().name(),
                    words.t(refused.refusal().key(), refused.args().toArray()),
                    words.t(refused.refusal().key() + ".next", refused.args().toArray()));
        }
    }

    /** How long it usually takes; nulls where too little is known. */
    record Usual(
            int cases, @Nullable Long halfSeconds, @Nullable Long mostSeconds) {
        static Usual of(Pace pace) {
            return new Usual(pace.cases(), seconds(pace.half()), seconds(pace.mostly()));
        }

        private static @Nullable Long seconds(@Nullable Duration time) {
            return time == null ? null : time.toSeconds();
        }
    }
}
