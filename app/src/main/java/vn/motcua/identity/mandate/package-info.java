/** Who may act for whom: for a body, a child or another adult; with proof, for a time, ended at once by either. */
@NullMarked
package vn.motcua.identity.mandate;

import org.jspecify.annotations.NullMarked;
