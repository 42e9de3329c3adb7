/** The dry run: what would become of a packet at each receiver, before it is signed and sent. Changes nothing. */
@NamedInterface("outlook")
@NullMarked
package vn.motcua.axis.outlook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
