/** The pages of the nation's view: any dossier by its code, and how agencies agree with it. */
@NullMarked
package vn.motcua.dossier.national.web;

import org.jspecify.annotations.NullMarked;
