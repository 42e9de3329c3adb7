/** Results are signed by the official who may decide, and sealed by the agency as they go out. How is the module signing's work. */
@NullMarked
package vn.motcua.dossier.sign;

import org.jspecify.annotations.NullMarked;
