package vn.motcua.axis.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.OrganId;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.axis.edxml.Packet;
import vn.motcua.axis.edxml.StatusPacket;
import vn.motcua.axis.exchange.Prepared.Receiver;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;

/** Finds out to whom a packet goes: those whom it names, narrowed if the sender asked for that, each known to the directory and not locked. */
@Component
class Receivers {

    private static final int NAMED_AT_MOST = 5;

    private final Organs organs;
    private final AgencyRules rules;
    private final boolean forward;

    Receivers(Organs organs, AgencyRules rules, @Value("${motcua.axis.forward-closed:true}") boolean forward) {
        this.organs = organs;
        this.rules = rules;
        this.forward = forward;
    }

    /** The receivers; refused if one of them cannot be had. */
    List<Receiver> of(Packet packet, List<String> narrowing) {
        Map<String, OrganId> named = narrowed(named(packet), narrowing);
        Map<String, Organ> found = organs.find(named.values());
        refuse(AxisRefusal.RECEIVER_UNKNOWN, named, found, Organ.Unknown.class);
        refuse(AxisRefusal.RECEIVER_CLOSED, named, found, Organ.Closed.class);
        if (!forward) refuse(AxisRefusal.RECEIVER_CLOSED, named, found, Organ.Succeeded.class);
        Map<AgencyId, Receiver> once = new LinkedHashMap<>();
        named.forEach((key, id) -> {
            Receiver receiver = receiver(id, found.getOrDefault(key, new Organ.Unknown()));
            once.putIfAbsent(receiver.agency(), receiver);
        });
        refuseLocked(once.values());
        return List.copyOf(once.values());
    }

    /** SHA-256 over the codes of those whom the packet goes to, sorted, a line each. */
    byte[] hash(Packet packet, List<String> narrowing) {
        Set<String> keys = new TreeSet<>(narrowed(named(packet), narrowing).keySet());
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", keys).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, OrganId> named(Packet packet) {
        List<OrganId> ids = switch (packet) {
            case DocumentPacket document ->
                document.to().stream()
                        .map(Organization::id)
                        .filter(id -> !id.text().isEmpty())
                        .toList();
            case StatusPacket status -> List.of(status.about().organ());
        };
        Map<String, OrganId> named = new LinkedHashMap<>();
        ids.forEach(id -> named.putIfAbsent(id.key(), id));
        return named;
    }

    private Map<String, OrganId> narrowed(Map<String, OrganId> named, List<String> narrowing) {
        if (narrowing.isEmpty()) return named;
        Map<String, OrganId> narrowed = new LinkedHashMap<>(named); // in the packet's order
        Set<String> wantedKeys = new HashSet<>();
        for (String one : narrowing) {
            OrganId wanted = new OrganId(one.strip());
            OrganId id = named.containsKey(wanted.key()) ? named.get(wanted.key()) : underOtherCode(named, wanted);
            if (id == null) throw Refused.at("to", AxisRefusal.RECEIVER_NOT_NAMED, shown(one));
            wantedKeys.add(id.key());
        }
        narrowed.keySet().retainAll(wantedKeys);
        return narrowed;
    }

    /** The receiver that the packet names by its code of the other system. */
    private @Nullable OrganId underOtherCode(Map<String, OrganId> named, OrganId wanted) {
        if (!(organs.find(wanted) instanceof Organ.Open open)) return null;
        Map<String, Organ> found = organs.find(named.values());
        for (OrganId id : named.values()) if (open.equals(found.get(id.key()))) return id;
        return null;
    }

    private static Receiver receiver(OrganId id, Organ organ) {
        return switch (organ) {
            case Organ.Open open -> new Receiver(id.text(), open.agency(), null);
            case Organ.Succeeded succeeded -> new Receiver(id.text(), succeeded.agency(), succeeded.addressed());
            case Organ.Closed _, Organ.Unknown _ -> throw new IllegalStateException("refused before");
        };
    }

    private static void refuse(
            AxisRefusal refusal, Map<String, OrganId> named, Map<String, Organ> found, Class<? extends Organ> kind) {
        List<String> those = new ArrayList<>();
        named.forEach((key, id) -> {
            if (kind.isInstance(found.get(key))) those.add(shown(id.text()));
        });
        if (!those.isEmpty()) throw Refused.because(refusal, list(those));
    }

    private void refuseLocked(Collection<Receiver> receivers) {
        List<String> locked = receivers.stream()
                .filter(one -> rules.lockedFor(one.agency()) != null)
                .map(one -> shown(one.code()))
                .toList();
        if (!locked.isEmpty()) throw Refused.because(AxisRefusal.RECEIVER_LOCKED, list(locked));
    }

    private static String list(List<String> names) {
        String some = names.stream().limit(NAMED_AT_MOST).collect(Collectors.joining(", "));
        return names.size() > NAMED_AT_MOST ? some + "…" : some;
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
