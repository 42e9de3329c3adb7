package vn.motcua.audit;

/**
 * The thing whose timeline an event belongs to.
 *
 * @param kind module and word, such as {@code directory.agency}
 * @param id its key, as text; never a personal value
 */
public record AuditSubject(String kind, String id) {}
