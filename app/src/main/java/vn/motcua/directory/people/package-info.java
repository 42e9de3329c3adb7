/**
 * Who serves in which post of an agency, and from when to when: positions, officials, appointments, suspensions. Bitemporal: every fact holds
 * on certain days, and was known from a certain moment, so that what was believed can be told from what was true.
 */
@NamedInterface("people")
@NullMarked
package vn.motcua.directory.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
