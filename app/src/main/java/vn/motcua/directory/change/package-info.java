/**
 * Changes to the directory: one operation a class. A change states facts about agencies, each from a day on; {@code Life} replays them, and what
 * it draws is what {@code Agencies} answers from. A change to come takes effect by the calendar, as its days are in what was drawn.
 */
@NamedInterface("change")
@NullMarked
package vn.motcua.directory.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
