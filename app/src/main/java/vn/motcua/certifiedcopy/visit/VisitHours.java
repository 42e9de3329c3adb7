package vn.motcua.certifiedcopy.visit;

import java.util.List;

/**
 * How an office takes appointments.
 *
 * @param seats how many people at the same time; 0: none are taken
 * @param minutes how long one takes
 * @param ahead for how many working days ahead
 */
public record VisitHours(int seats, int minutes, int ahead) {

    /** How long one may take. */
    public static final List<Integer> LENGTHS = List.of(15, 20, 30, 60);

    /** The most people at the same time. */
    public static final int MOST_SEATS = 50;

    /** The most working days ahead. */
    public static final int MOST_AHEAD = 30;
}
