package vn.motcua.axis.wire;

/**
 * An agency of a test's own, below Hà Nội.
 *
 * @param code of decision 20/2020
 * @param code102 of QCVN 102:2016
 * @param name what it is called
 */
record Office(String code, String code102, String name) {}
