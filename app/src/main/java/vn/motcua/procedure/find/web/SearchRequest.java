package vn.motcua.procedure.find.web;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.find.FindQuery;
import vn.motcua.procedure.record.AdministrativeLevel;
import vn.motcua.procedure.record.AudienceKind;
import vn.motcua.procedure.record.LifeEvent;

/**
 * What an address asks for: {@code q}, {@code level}, {@code audience}, {@code event}, {@code field}, {@code agency}, {@code operated},
 * {@code page}, {@code size}; the same for the page and for programs.
 */
record SearchRequest(Form form) {

    private static final int SIZE = 20;
    private static final int MOST_CHOSEN = 20;
    private static final int LONGEST_NAME = 300;

    FindQuery query() {
        String text = form.optional("q", FindQuery.MAX_LENGTH);
        form.check();
        return new FindQuery(
                text,
                chosen("level", word -> of(AdministrativeLevel.values(), AdministrativeLevel::word, word)),
                chosen("audience", word -> of(AudienceKind.values(), AudienceKind::word, word)),
                chosen("event", LifeEvent::of),
                chosen("field", Optional::of),
                chosen("agency", Optional::of),
                form.ticked("operated"));
    }

    Paging paging() {
        String size = form.value("size").strip();
        if (size.isEmpty()) return form.paging(SIZE);
        if (!size.matches("\\d{1,6}")) throw Refused.at("size", KernelRefusal.NOT_UNDERSTOOD, size);
        return form.paging(Integer.parseInt(size));
    }

    private <T> Set<T> chosen(String field, Function<String, Optional<T>> read) {
        Set<T> all = new LinkedHashSet<>();
        for (String value : form.all(field)) {
            if (value.isEmpty()) continue;
            if (value.length() > LONGEST_NAME) throw Refused.at(field, KernelRefusal.TEXT_TOO_LONG, LONGEST_NAME);
            if (all.size() == MOST_CHOSEN) throw Refused.at(field, KernelRefusal.NOT_UNDERSTOOD, value);
            all.add(read.apply(value).orElseThrow(() -> Refused.at(field, KernelRefusal.NOT_UNDERSTOOD, value)));
        }
        return all;
    }

    private static <E> Optional<E> of(E[] all, Function<E, String> word, String written) {
        for (E one : all) if (word.apply(one).equals(written)) return Optional.of(one);
        return Optional.empty();
    }
}
