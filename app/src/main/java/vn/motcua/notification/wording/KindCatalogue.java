package vn.motcua.notification.wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.notification.NoticeKind;
import vn.motcua.notification.NoticeValue;
import vn.motcua.notification.spi.NoticeKinds;

/** All kinds of notice that modules send, and the words that ship with each. */
@Component
public class KindCatalogue {

    private final ObjectProvider<NoticeKinds> offered;
    private final Messages messages;

    KindCatalogue(ObjectProvider<NoticeKinds> offered, Messages messages) {
        this.offered = offered;
        this.messages = messages;
    }

    /** All of them, by their keys, in the order of their modules. */
    public Map<String, NoticeKind> all() {
        Map<String, NoticeKind> all = new LinkedHashMap<>();
        offered.orderedStream()
                .flatMap(some -> some.kinds().stream())
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .forEach(kind -> all.put(kind.key(), kind));
        return all;
    }

    /** The kind with this key. */
    public Optional<NoticeKind> find(String key) {
        return Optional.ofNullable(all().get(key));
    }

    /** The words that ship, with the values by name. */
    public NoticeText shipped(NoticeKind kind, Language language) {
        List<NoticeValue> values = kind.fillings();
        Object[] names = values.stream().map(value -> "{" + value.name() + "}").toArray();
        String key = kind.key();
        return new NoticeText(
                messages.text(language, key, names),
                messages.text(language, key + ".text", names),
                messages.text(language, key + ".outside", names));
    }
}
