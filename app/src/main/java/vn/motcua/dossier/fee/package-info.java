/** What an application costs and how it is paid: the link between dossiers and the module of payments, which knows nothing of them. */
@NamedInterface("fee")
@NullMarked
package vn.motcua.dossier.fee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
