package vn.motcua.gates.planted.house;

import org.springframework.modulith.Modulithic;

/** Marks the base package of the planted house. */
@Modulithic
public final class House {}
