package vn.motcua.directory;

import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.LegalSource;

/**
 * A code that an agency carries or carried.
 *
 * @param agency who
 * @param system of which system it is
 * @param code as it is written
 * @param valid on which days
 * @param source on what ground it was given
 */
public record RegisteredCode(AgencyId agency, CodeSystem system, String code, Validity valid, LegalSource source) {}
