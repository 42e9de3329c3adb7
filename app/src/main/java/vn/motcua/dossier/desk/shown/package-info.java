/** What pages of the desk show in rows. */
@NullMarked
package vn.motcua.dossier.desk.shown;

import org.jspecify.annotations.NullMarked;
