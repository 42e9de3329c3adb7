package vn.motcua.dossier.partner.outward;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.motcua.dossier.national.AskElsewhere;
import vn.motcua.dossier.national.Members;
import vn.motcua.dossier.national.NationalView;
import vn.motcua.dossier.partner.PartnerAccess;
import vn.motcua.dossier.partner.Speaking;
import vn.motcua.dossier.partner.Speaking.Voice;
import vn.motcua.kernel.Refused;

/**
 * Asks an agency's own system for a dossier that somebody looks up and that the nation was not told of ({@code search/call}). Somebody waits for it: a few
 * are asked at once and no more, of each system fewer still so that a slow one stands in nobody's way, and each for seconds; who did not answer three times is left alone for a
 * minute, and then tried by one. What comes is shown and not kept.
 */
@Component
class AskAgency implements AskElsewhere {

    private static final int AT_ONCE = 8;
    private static final int OF_ONE = 2;
    private static final int OFTEN = 3;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST = 500;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<Long, Semaphore> own = new ConcurrentHashMap<>();
    private final Map<Long, Silence> silent = new ConcurrentHashMap<>();
    private final LookUps lookUps;
    private final PartnerAccess partners;
    private final Speaking speaking;
    private final AgencyLine line;
    private final Clock clock;

    AskAgency(LookUps lookUps, PartnerAccess partners, Speaking speaking, AgencyLine line, Clock clock) {
        this.lookUps = lookUps;
        this.partners = partners;
        this.speaking = speaking;
        this.line = line;
        this.clock = clock;
    }

    private record Silence(int times, Instant since) {}

    /** What the agency says that the code names; nothing if nobody is to be asked. */
    @Override
    public Said find(String code) {
        int end = code.indexOf('-');
        if (end <= 0 || code.length() > LONGEST_CODE) return Said.NOTHING;
        for (LookUps.Asked asked : lookUps.asked()) {
            Optional<Voice> voice = voice(asked.partner(), code.substring(0, end));
            if (voice.isPresent())
                return resting(asked.partner()) ? silent(voice.get()) : ask(asked, voice.get(), code);
        }
        return Said.NOTHING;
    }

    /** For which of its agencies the account speaks under this code. */
    private Optional<Voice> voice(long partner, String agency) {
        try {
            return partners.usable(partner).map(known -> speaking.of(known, agency));
        } catch (Refused notTheirs) {
            return Optional.empty();
        }
    }

    private static Said silent(Voice voice) {
        return new Said(null, voice.agency().id());
    }

    /** True while it is left alone; after the pause one who asks tries it, and the others wait for what comes of that. */
    private boolean resting(long partner) {
        Instant now = clock.instant();
        Silence silence = silent.get(partner);
        if (silence == null || silence.times < OFTEN) return false;
        return silence.since.plus(PAUSE).isAfter(now)
                || !silent.replace(partner, silence, new Silence(silence.times, now));
    }

    private Said ask(LookUps.Asked asked, Voice voice, String code) {
        Semaphore ofThis = own.computeIfAbsent(asked.partner(), partner -> new Semaphore(OF_ONE));
        if (!ofThis.tryAcquire()) return silent(voice);
        try {
            if (!places.tryAcquire()) return silent(voice);
            try {
                return asked(asked, voice, code);
            } finally {
                places.release();
            }
        } finally {
            ofThis.release();
        }
    }

    private Said asked(LookUps.Asked asked, Voice voice, String code) {
        Instant at = clock.instant();
        long begun = System.nanoTime();
        Optional<NationalView> found = Optional.empty();
        LookUpOutcome outcome;
        try {
            JsonNode answer = line.ask(URI.create(asked.address()), question(voice, code));
            found = read(answer, voice, code, at);
            outcome = found.isPresent() ? LookUpOutcome.FOUND : LookUpOutcome.NOT_THERE;
        } catch (AgencyLine.NotUnderstood | Refused e) {
            outcome = LookUpOutcome.NOT_UNDERSTOOD;
        } catch (IOException e) {
            outcome = LookUpOutcome.NO_ANSWER;
        }
        remember(asked.partner(), outcome, at);
        int millis = (int) Duration.ofNanos(System.nanoTime() - begun).toMillis();
        lookUps.note(asked.partner(), new LookUpCall(at, code, outcome, millis));
        boolean answered = outcome == LookUpOutcome.FOUND || outcome == LookUpOutcome.NOT_THERE;
        return answered ? new Said(found.orElse(null), null) : silent(voice);
    }

    private void remember(long partner, LookUpOutcome outcome, Instant at) {
        if (outcome != LookUpOutcome.NO_ANSWER) silent.remove(partner);
        else silent.merge(partner, new Silence(1, at), (before, one) -> new Silence(before.times + 1, at));
    }

    private static JsonNode question(Voice voice, String code) {
        return JsonNodeFactory.instance
                .objectNode()
                .put(
                        "madonvi",
                        voice.agency()
                                .code(voice.code().system())
                                .orElse(voice.code().text()))
                .put("service", "TraCuuHoSo")
                .put("masohoso", code);
    }

    /** A flat dossier; an answer without its code, or with another's, says that there is none. */
    private static Optional<NationalView> read(JsonNode answer, Voice voice, String code, Instant at) {
        Members in = Members.of(answer);
        String status = in.text("TrangThaiHoSo", 20);
        String unit = in.text("DonViXuLy", LONGEST);
        if (!in.text("MaHoSo", LONGEST_CODE).equals(code)) return Optional.empty();
        JsonNodeFactory make = JsonNodeFactory.instance;
        return Optional.of(new NationalView(
                0,
                code,
                voice.holder(),
                voice.agency().id(),
                false,
                in.text("MaTTHC", 60),
                in.text("TenTTHC", LONGEST),
                "",
                null,
                null,
                status,
                unit.isEmpty() ? null : unit,
                null,
                null,
                null,
                null,
                null,
                null,
                at,
                at,
                1,
                make.objectNode(),
                make.objectNode()));
    }
}
