/** The pages of the register. */
@NullMarked
package vn.motcua.dossier.register.web;

import org.jspecify.annotations.NullMarked;
