package vn.motcua.directory.search;

import vn.motcua.kernel.AgencyId;

/**
 * One that can be chosen.
 *
 * @param agency the agency; of a division the one that governs it
 * @param code its code: of QĐ 20/2020, else of QCVN 102:2016, else the statistical one; of a division the statistical one
 * @param name what it is called
 * @param hint what tells it from others: its code, what stands above it, from whom it took over
 */
public record Offer(AgencyId agency, String code, String name, String hint) {}
