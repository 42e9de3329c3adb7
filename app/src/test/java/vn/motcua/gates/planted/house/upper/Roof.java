package vn.motcua.gates.planted.house.upper;

import vn.motcua.gates.planted.house.lower.Ground;

/**
 * Stands on what it may not call.
 *
 * @param ground of the other module
 */
public record Roof(Ground ground) {}
