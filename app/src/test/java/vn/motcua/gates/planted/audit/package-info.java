/** Operations and audit events that break the rules of the catalogue, each in one way. All are abstract, so that none becomes a bean. */
@NullMarked
package vn.motcua.gates.planted.audit;

import org.jspecify.annotations.NullMarked;
