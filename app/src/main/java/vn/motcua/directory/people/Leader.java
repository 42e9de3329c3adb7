package vn.motcua.directory.people;

import vn.motcua.kernel.AgencyId;

/**
 * A head or deputy in office, of an agency or of one right below it.
 *
 * @param appointment by which they hold the post
 * @param name what they are called
 * @param title of the post in full
 * @param role head or deputy
 * @param agency where
 */
public record Leader(AppointmentId appointment, String name, String title, Role role, AgencyId agency) {}
