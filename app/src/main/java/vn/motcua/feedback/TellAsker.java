package vn.motcua.feedback;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.text.Language;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.notification.spi.NoticeKinds;

/** Tells somebody who asked on the portal that their question was answered, in the transaction in which it was; what a system told as its own question has nobody to tell. */
@Component
class TellAsker {

    private static final int LONGEST = 300;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern MOBILE = Pattern.compile("0\\d{9}");

    private final Questions questions;
    private final Agencies agencies;
    private final SendNotice send;

    TellAsker(Questions questions, Agencies agencies, SendNotice send) {
        this.questions = questions;
        this.agencies = agencies;
        this.send = send;
    }

    @Bean
    static NoticeKinds feedbackNotices() {
        return new NoticeKinds(List.of(FeedbackNotice.values()));
    }

    void run(long id, FeedbackNotice kind) {
        questions
                .find(id)
                .filter(question -> question.account() != null)
                .ifPresent(question -> send.run(new Notice(
                        kind,
                        new Recipient(
                                question.account(),
                                like(EMAIL, question.asker().email()),
                                like(MOBILE, question.asker().phone())),
                        question.agency(),
                        List.of(called(question.agency()), brief(question.content())),
                        "/feedback/questions/" + id)));
    }

    private String called(AgencyId agency) {
        return agencies.called(List.of(agency), Language.VI).getOrDefault(agency, "");
    }

    /** What was written down is a way to reach somebody only if it looks like one; otherwise that of the account is taken. */
    private static String like(Pattern pattern, String written) {
        String text = written.replace(" ", "");
        return pattern.matcher(text).matches() ? text : "";
    }

    private static String brief(String content) {
        return content.length() <= LONGEST ? content : content.substring(0, LONGEST) + "…";
    }
}
