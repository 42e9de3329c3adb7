/** The pages of those who sign. */
@NullMarked
package vn.motcua.dossier.sign.web;

import org.jspecify.annotations.NullMarked;
