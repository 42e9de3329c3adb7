/** The command line for partners' accounts. */
@NullMarked
package vn.motcua.dossier.partner.command;

import org.jspecify.annotations.NullMarked;
