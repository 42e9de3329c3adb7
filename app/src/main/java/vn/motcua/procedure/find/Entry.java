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

    private static final Pattern PLACE = Pattern.compile(
            " (?:tren dia ban|tai|o|thuoc) (?:tinh|thanh pho|xa|phuong|dac khu|khu kinh te) [a-z0-9 ]{2,40} $");
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

    /** The same for procedures that differ by the place alone for which an agency has its own. */
    final String group;

    /** What makes it a special case. */
    final List<String> special;

    final Set<LifeEvent> events;
    /** How near it is to citizens: those of the commune come first among equals. */
    final double prior;

    Entry(Findable of, LifeEvents events, WordList list) {
        this.of = of;
        name = Syllable.of(of.name());
        core = plain(Syllable.of(BESIDES.matcher(of.name()).replaceAll(" ")));
        plain = plain(name);
        text = " " + Syllable.plain(name) + " ";
        group = PLACE.matcher(text).replaceFirst(" ");
        fields = of.fields().stream()
                .map(one -> Syllable.plain(Syllable.of(one)))
                .collect(Collectors.toSet());
        special = list.special().stream()
                .filter(one -> text.contains(" " + one + " "))
                .toList();
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
