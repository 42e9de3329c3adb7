/** The life of a dossier: every change of its status in one table, its course through the steps of its procedure, its clock, and the acts. */
@NamedInterface("life")
@NullMarked
package vn.motcua.dossier.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
