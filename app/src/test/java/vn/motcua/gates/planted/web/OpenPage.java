package vn.motcua.gates.planted.web;

/** A page that others could call. */
public final class OpenPage {}
