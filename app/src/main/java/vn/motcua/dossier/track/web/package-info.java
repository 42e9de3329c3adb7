/** The public page on which a dossier is looked up, and the page on which applicant and office write to each other. */
@NullMarked
package vn.motcua.dossier.track.web;

import org.jspecify.annotations.NullMarked;
