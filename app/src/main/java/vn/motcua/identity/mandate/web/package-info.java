/** Pages on which people ask for mandates, give, see and end them, and on which offices confirm papers. */
@NullMarked
package vn.motcua.identity.mandate.web;

import org.jspecify.annotations.NullMarked;
