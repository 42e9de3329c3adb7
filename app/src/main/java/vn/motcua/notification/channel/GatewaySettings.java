package vn.motcua.notification.channel;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where SMS and push go: {@code motcua.notification.sms.url} with {@code .key}, and likewise {@code push}. */
@Component
class GatewaySettings {

    private final String sms;
    private final String smsKey;
    private final String push;
    private final String pushKey;
    private final JsonMapper json;

    GatewaySettings(
            @Value("${motcua.notification.sms.url:}") String sms,
            @Value("${motcua.notification.sms.key:}") String smsKey,
            @Value("${motcua.notification.push.url:}") String push,
            @Value("${motcua.notification.push.key:}") String pushKey,
            JsonMapper json) {
        this.sms = sms.strip();
        this.smsKey = smsKey;
        this.push = push.strip();
        this.pushKey = pushKey;
        this.json = json;
    }

    /** The gateway of a way, if one is set. */
    Optional<Channel> of(Way way) {
        String url = way == Way.SMS ? sms : push;
        String key = way == Way.SMS ? smsKey : pushKey;
        return url.isEmpty() ? Optional.empty() : Optional.of(new GatewayChannel(way, URI.create(url), key, json));
    }
}
