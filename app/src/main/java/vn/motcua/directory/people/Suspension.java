package vn.motcua.directory.people;

/**
 * A stretch in which the holder of a post may not exercise it (tạm đình chỉ công tác).
 *
 * @param id its key
 * @param appointment from what
 * @param term on which days
 * @param paper the decision
 */
public record Suspension(long id, AppointmentId appointment, Term term, Paper paper) {}
