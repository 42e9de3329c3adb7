/** Code that breaks rules, to show that the rules see it. Nothing here is a bean. */
@NullMarked
package vn.motcua.gates.planted;

import org.jspecify.annotations.NullMarked;
