/**
 * Containers (ASiC, ETSI EN 319 162-1): several files in a ZIP with one signature over all of them. Made where files leave us together; judged in a closed machine when anybody brings one.
 */
@NamedInterface("container")
@NullMarked
package vn.motcua.signing.container;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
