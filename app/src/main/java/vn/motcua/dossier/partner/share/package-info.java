/** What agencies' systems read: the catalogue of procedures and the small catalogues, in the shapes that existing clients bear. */
@NullMarked
package vn.motcua.dossier.partner.share;

import org.jspecify.annotations.NullMarked;
