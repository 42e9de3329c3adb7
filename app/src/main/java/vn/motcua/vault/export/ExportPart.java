package vn.motcua.vault.export;

/**
 * A part of a copy, a container by itself.
 *
 * @param number which, counted from one
 * @param papers how many papers it lists
 * @param bytes how large it is
 */
public record ExportPart(int number, int papers, long bytes) {}
