/** Ask once: results go into the stores of those who applied, papers come from there, and what is asked for although the state has it is counted. */
@NullMarked
package vn.motcua.dossier.reuse;

import org.jspecify.annotations.NullMarked;
