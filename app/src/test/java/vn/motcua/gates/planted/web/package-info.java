/** A page that is public, which pages are not. */
@NullMarked
package vn.motcua.gates.planted.web;

import org.jspecify.annotations.NullMarked;
