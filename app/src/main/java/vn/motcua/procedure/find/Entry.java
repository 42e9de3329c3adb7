package vn.motcua.procedure.find;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.procedure.record.AdministrativeLevel;
import vn.motcua.procedure.record.AudienceKind;
import vn.motcua.procedure.record.LifeEvent;

/** A revision in the index, with what ordering needs ready. */
final class Entry {

    private static final Pattern BESIDES = Pattern.compile("\\([^)]*\\)|^\\s*[Tt]hủ tục( hành chính)?");

    final Findable of;
    final List<Syllable> name;
    /** The plain syllables of the name without what stands in brackets. */
    final Set<String> core;
    /** All plain syllables of the name. */
    final Set<String> plain;
    /** The names of its fields, plain. */
    final Set<String> fields;
    /** The name as one plain text, a space at each end. */
    final String text;

    final Set<LifeEvent> events;
    /** How near it is to citizens: those of the commune come first among equals. */
    final double prior;

    Entry(Findable of, LifeEvents events) {
        this.of = of;
        name = Syllable.of(of.name());
        core = plain(Syllable.of(BESIDES.matcher(of.name()).replaceAll(" ")));
        plain = plain(name);
        text = " " + Syllable.plain(name) + " ";
        fields = of.fields().stream()
                .map(one -> Syllable.plain(Syllable.of(one)))
                .collect(Collectors.toSet());
        this.events = events.of(this);
        prior = prior(of);
    }

    private static Set<String> plain(List<Syllable> all) {
        Set<String> plain = new HashSet<>();
        all.forEach(one -> plain.add(one.plain()));
        return plain;
    }

    private static double prior(Findable of) {
        double prior = of.operated() ? 1.05 : 1;
        if (of.levels().contains(AdministrativeLevel.COMMUNE)) prior *= 1.08;
        else if (of.levels().contains(AdministrativeLevel.PROVINCE)) prior *= 1.04;
        return of.audiences().contains(AudienceKind.CITIZEN) ? prior * 1.05 : prior;
    }
}
