/**
 * Packets of QCVN 102:2016/BTTTT (edXML) as values: read and written as a stream, so that a letter of 50 MB costs no more memory than a line;
 * judged by one table of elements. Pure Java: no Spring, no database, no network. What clients really send, and what is refused for it,
 * stands in docs/axis.md.
 */
@NamedInterface("edxml")
@NullMarked
package vn.motcua.axis.edxml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
