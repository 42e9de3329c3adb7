package vn.motcua.notification.deliver;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.notification.channel.Outgoing;
import vn.motcua.notification.channel.Way;
import vn.motcua.portal.PublicAddress;

/** What e-mail, SMS and push say: never more than what a kind of notice may say outside, and where the rest stands. */
@Component
class NoticeLetters {

    private final Messages messages;
    private final PublicAddress address;

    NoticeLetters(Messages messages, PublicAddress address) {
        this.messages = messages;
        this.address = address;
    }

    Outgoing one(Due due) {
        String body = due.way() == Way.EMAIL
                ? messages.text(due.language(), "notification.letter", due.outside(), where(due), address.origin())
                : due.outside();
        return new Outgoing(due.id(), due.word(), due.address(), due.title(), body);
    }

    /** What only tells, once a day. */
    Outgoing daily(List<Due> all) {
        Due first = all.getFirst();
        Language language = first.language();
        String lines = all.stream()
                .map(due -> "- " + due.outside() + "\n  " + where(due))
                .collect(Collectors.joining("\n"));
        return new Outgoing(
                first.id(),
                first.word(),
                first.address(),
                messages.text(language, "notification.daily.subject", all.size()),
                messages.text(language, "notification.daily", lines, address.origin()));
    }

    private String where(Due due) {
        return address.of(due.link().isEmpty() ? "/notification" : due.link());
    }
}
