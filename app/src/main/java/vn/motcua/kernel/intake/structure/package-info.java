/**
 * What looks through the structure of strangers' files: parsers, which run in a closed machine and nowhere else. The application itself names
 * {@link vn.motcua.kernel.intake.structure.StructureCheck} and calls nothing here.
 */
@NullMarked
package vn.motcua.kernel.intake.structure;

import org.jspecify.annotations.NullMarked;
