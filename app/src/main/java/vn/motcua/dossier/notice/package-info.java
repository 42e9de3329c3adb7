/** What applicants are told of their dossiers, in their box and by e-mail, SMS and push. */
@NullMarked
package vn.motcua.dossier.notice;

import org.jspecify.annotations.NullMarked;
