/**
 * The record of a procedure in the structure of the national database of administrative procedures (service {@code LayThuTuc}), field by field and
 * without loss: what was published stays as it was written, what could be understood of it is told beside it. Pure Java, no Spring.
 */
@NamedInterface("record")
@NullMarked
package vn.motcua.procedure.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
