/** Forms: what was sent, what is wrong with it, and the choices offered. Every module answers forms through these types. */
@NamedInterface("form")
@NullMarked
package vn.motcua.portal.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
