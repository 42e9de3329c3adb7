package vn.motcua.directory.search;

import static vn.motcua.directory.AgencyState.CLOSED;
import static vn.motcua.directory.AgencyState.OPEN;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AgencyState;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.text.Fold;
import vn.motcua.portal.form.Form;

/**
 * Lets people name an agency, or a division of an address, by typing part of its name or its code and choosing from what that finds. The field
 * {@code x} holds what was typed, {@code x-code} the code that was chosen; the component {@code chooser} shows both. Of agencies that are closed
 * the successors are offered.
 */
@Component
public class AgencyChooser {

    private static final Paging FEW = new Paging(1, 8);
    private static final String COMMITTEE = "uy ban nhan dan ";
    private static final List<String> TIERS =
            List.of("", "phuong ", "xa ", "dac khu ", "thi tran ", "quan ", "huyen ", "thi xa ", "thanh pho ", "tinh ");

    private final AgencySearch search;
    private final AgencyTree tree;

    AgencyChooser(AgencySearch search, AgencyTree tree) {
        this.search = search;
        this.tree = tree;
    }

    /** What a field offers for what is typed in it. */
    public Offers found(Form form, String field, Wanted wanted) {
        String typed = form.value(field).strip();
        if (typed.isEmpty() || typed.length() > AgencyQuery.LONGEST) return Offers.NOTHING;
        Slice<AgencyHit> hits = hits(typed, wanted, wanted.under(), Set.of(OPEN, CLOSED));
        List<Offer> offers = offers(hits, wanted).toList();
        if (offers.isEmpty()) offers = heirs(typed, wanted);
        Map<String, Offer> byCode = new LinkedHashMap<>();
        offers.forEach(offer -> byCode.putIfAbsent(offer.code(), offer));
        return new Offers(
                typed, List.copyOf(byCode.values()), hits.total() > hits.items().size());
    }

    /** What is closed stands below nothing: its successors are looked for everywhere, and those kept that lie where they are wanted. */
    private List<Offer> heirs(String typed, Wanted wanted) {
        AgencyId under = wanted.under();
        if (under == null) return List.of();
        return offers(hits(typed, wanted, null, Set.of(CLOSED)), wanted)
                .filter(offer -> tree.isWithin(offer.agency(), under, wanted.asOf()))
                .toList();
    }

    private Slice<AgencyHit> hits(String typed, Wanted wanted, @Nullable AgencyId under, Set<AgencyState> states) {
        return search.find(new AgencyQuery(typed, wanted.asOf(), wanted.kinds(), under, states), FEW)
                .hits();
    }

    private static Stream<Offer> offers(Slice<AgencyHit> hits, Wanted wanted) {
        return hits.items().stream().flatMap(hit -> offers(hit, wanted));
    }

    /**
     * The one that a field names: the one chosen of those that are offered, or the only one that is called or coded exactly as was typed. Empty if
     * nothing was typed, or it is none or several, which {@link Offers} tells apart.
     */
    public Optional<Offer> chosen(Form form, String field, Wanted wanted) {
        return chosen(form, field, found(form, field, wanted));
    }

    /** The same, of what was found. */
    public static Optional<Offer> chosen(Form form, String field, Offers found) {
        Optional<Offer> chosen = found.offer(form.value(field + "-code"));
        if (chosen.isPresent()) return chosen;
        if (found.offers().size() == 1 && AgencyCode.parse(found.typed()).isPresent())
            return Optional.of(found.offers().getFirst());
        List<Offer> exact = found.offers().stream()
                .filter(offer -> isMeant(offer, found.typed()))
                .toList();
        return exact.size() == 1 ? Optional.of(exact.getFirst()) : Optional.empty();
    }

    /** The agency that a field must name; empty, with what is wrong noted at the field, if it names none or several. */
    public Optional<Offer> required(Form form, String field, String labelKey, Wanted wanted) {
        String typed = form.text(field, labelKey, AgencyQuery.LONGEST);
        if (typed.isEmpty() || form.error(field) != null) return Optional.empty();
        Offers found = found(form, field, wanted);
        Optional<Offer> chosen = chosen(form, field, found);
        if (chosen.isEmpty())
            form.wrong(
                    field, found.none() ? DirectoryRefusal.NO_SUCH_AGENCY : DirectoryRefusal.SEVERAL_AGENCIES, typed);
        return chosen;
    }

    private static boolean isMeant(Offer offer, String typed) {
        if (offer.code().equalsIgnoreCase(typed)) return true;
        String folded = plain(Fold.fold(typed));
        String name = plain(Fold.fold(offer.name()));
        return TIERS.stream().anyMatch(tier -> name.equals(tier + folded));
    }

    private static String plain(String folded) {
        return folded.startsWith(COMMITTEE) ? folded.substring(COMMITTEE.length()) : folded.replaceFirst("^ubnd ", "");
    }

    private static Stream<Offer> offers(AgencyHit hit, Wanted wanted) {
        if (hit.state() == OPEN) return offer(hit.id(), hit.names(), hit.codes(), hit.parentName(), wanted).stream();
        return hit.successors().stream()
                .filter(heir -> wanted.kinds().isEmpty() || wanted.kinds().contains(heir.kind()))
                .flatMap(heir -> heir(heir, hit, wanted).stream());
    }

    private static Optional<Offer> heir(AgencyView heir, AgencyHit closed, Wanted wanted) {
        String before = wanted.divisions()
                ? Division.name(closed.names().full())
                : closed.names().full();
        return offer(heir.id(), heir.names(), heir.codes(), "← " + before, wanted);
    }

    private static Optional<Offer> offer(
            AgencyId id, AgencyNames names, Map<CodeSystem, String> codes, @Nullable String beside, Wanted wanted) {
        Optional<String> code = wanted.divisions()
                ? Optional.ofNullable(codes.get(CodeSystem.STATISTICAL))
                : Stream.of(CodeSystem.values())
                        .map(codes::get)
                        .filter(Objects::nonNull)
                        .findFirst();
        String name = wanted.divisions() ? Division.name(names.full()) : names.full();
        String place = beside == null ? "" : wanted.divisions() ? Division.name(beside) : beside;
        return code.map(one -> new Offer(
                id,
                one,
                name,
                Stream.of(one, place).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "))));
    }
}
