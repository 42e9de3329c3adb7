package vn.motcua.signing.spi;

import java.util.List;

/** A module whose papers are sealed behind the pages: what could not be sealed and was set aside, for whoever operates. Told on the status page, and at the machine by {@code signing set-aside}. */
public interface SetAsideSeals {

    /** How many there are; cheap, as the status page asks at each view. */
    long count();

    /** Some of them, the oldest first. */
    List<OneAside> some(int most);

    /** All of them are tried again; how many. */
    int again();

    /**
     * A paper that was set aside.
     *
     * @param paper what it is, such as {@code dossier.letter 12}; names no person
     * @param agency whose seal was to be put on it, by its number
     * @param why the key of the sentence that says why
     */
    record OneAside(String paper, long agency, String why) {}
}
