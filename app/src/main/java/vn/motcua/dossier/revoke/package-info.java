/** Results that were given out and are to count no more: asked by one officer, decided by another. */
@NullMarked
package vn.motcua.dossier.revoke;

import org.jspecify.annotations.NullMarked;
