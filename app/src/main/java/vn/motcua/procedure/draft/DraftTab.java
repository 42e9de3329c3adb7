package vn.motcua.procedure.draft;

/**
 * A page of the workbench about one part of a draft. Parts of the module offer beans of this type.
 *
 * @param order its place
 * @param key message key of its title
 * @param word the last part of its address below {@code /procedure/drafts/{id}}; empty for the first page
 */
public record DraftTab(int order, String key, String word) {}
