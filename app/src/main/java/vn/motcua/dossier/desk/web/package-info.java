/** The pages of the desk. */
@NullMarked
package vn.motcua.dossier.desk.web;

import org.jspecify.annotations.NullMarked;
