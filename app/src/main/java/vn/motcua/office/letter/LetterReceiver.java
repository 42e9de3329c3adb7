package vn.motcua.office.letter;

import vn.motcua.kernel.AgencyId;

/**
 * An agency to which a letter goes.
 *
 * @param agency which
 * @param code by which the packet names it
 * @param name what it was called when it was chosen
 */
public record LetterReceiver(AgencyId agency, String code, String name) {}
