package vn.motcua.identity.demo;

import java.util.List;

/**
 * Somebody whom the demo's outside provider knows.
 *
 * @param name the person's name
 * @param number their personal number
 */
public record OutsidePerson(String name, String number) {

    /** Two who have accounts here, and one who has none. */
    public static final List<OutsidePerson> ALL =
            List.of(of(DemoPerson.LAN), of(DemoPerson.BINH), new OutsidePerson("Lý Thị Hoa", "001195000789"));

    private static OutsidePerson of(DemoPerson person) {
        return new OutsidePerson(person.person(), person.signInName());
    }

    /** Who has a number. */
    public static String name(String number) {
        return ALL.stream()
                .filter(one -> one.number().equals(number))
                .map(OutsidePerson::name)
                .findFirst()
                .orElse("Người Thử " + number);
    }
}
