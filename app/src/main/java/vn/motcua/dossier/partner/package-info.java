/** Agencies' one-stop systems that synchronise with the portal: their accounts, their sessions, and for whom each may speak. */
@NullMarked
package vn.motcua.dossier.partner;

import org.jspecify.annotations.NullMarked;
