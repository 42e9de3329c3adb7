/** The people of the demo nation and how they sign in. */
@NullMarked
package vn.motcua.identity.demo;

import org.jspecify.annotations.NullMarked;
