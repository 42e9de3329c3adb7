/** The agencies' door: sign-in and services of the interface between agencies' systems and the national portal, at the addresses that it fixes. */
@NullMarked
package vn.motcua.dossier.partner.web;

import org.jspecify.annotations.NullMarked;
