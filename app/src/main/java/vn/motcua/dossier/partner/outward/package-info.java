/** What the portal asks of agencies' own systems, at the addresses that an operator has set. */
@NullMarked
package vn.motcua.dossier.partner.outward;

import org.jspecify.annotations.NullMarked;
