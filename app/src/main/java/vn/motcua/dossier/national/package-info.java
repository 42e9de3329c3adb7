/** Every dossier in the country as agencies' systems tell it: taken over in sets, looked up by its code, compared with its source. */
@NullMarked
package vn.motcua.dossier.national;

import org.jspecify.annotations.NullMarked;
