package vn.motcua.notification.channel;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.portal.PublicAddress;

/** Which ways out this installation has: real ones where they are set up, simulated ones in a demo, else none. */
@Component
public class Channels {

    private final Map<Way, Channel> channels = new EnumMap<>(Way.class);
    private final boolean simulated;

    Channels(
            SmtpSettings smtp,
            GatewaySettings gateways,
            SimulatedWorld world,
            PublicAddress address,
            @Value("${motcua.notification.simulator:${motcua.demo:false}}") boolean simulator,
            @Value("${motcua.demo:false}") boolean demo) {
        if (smtp.there()) channels.put(Way.EMAIL, new SmtpChannel(smtp, address));
        gateways.of(Way.SMS).ifPresent(gateway -> channels.put(Way.SMS, gateway));
        gateways.of(Way.PUSH).ifPresent(gateway -> channels.put(Way.PUSH, gateway));
        simulated = demo && simulator && channels.size() < Way.values().length;
        if (simulator) for (Way way : Way.values()) channels.computeIfAbsent(way, world::channel);
    }

    /** The channel of a way, if there is one. */
    public Optional<Channel> of(Way way) {
        return Optional.ofNullable(channels.get(way));
    }

    /** True if some ways only play the outside world, in a demo: what they received may be shown. */
    public boolean simulated() {
        return simulated;
    }
}
