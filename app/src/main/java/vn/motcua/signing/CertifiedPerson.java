package vn.motcua.signing;

import vn.motcua.directory.people.PositionId;
import vn.motcua.kernel.OfficialId;

/**
 * The person and the post that an official's certificate names.
 *
 * @param official the person
 * @param position the post
 * @param title the post's title as it stands in the certificate
 */
public record CertifiedPerson(OfficialId official, PositionId position, String title) {}
