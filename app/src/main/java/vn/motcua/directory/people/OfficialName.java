package vn.motcua.directory.people;

import vn.motcua.directory.Validity;
import vn.motcua.kernel.OfficialId;

/**
 * What an official is called, over a stretch of time.
 *
 * @param official who
 * @param name as published
 * @param term on which days
 */
public record OfficialName(OfficialId official, String name, Validity term) {}
