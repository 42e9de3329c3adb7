package vn.motcua.gates.planted.house.lower;

/** Something that the other module uses. */
public final class Ground {}
