/**
 * The one door through which XML is read and written. What comes in has no DTD, no entities of its own and no reach to anything outside
 * itself, and stays within stated bounds; the build refuses XML factories anywhere else (SR-40).
 */
@NullMarked
package vn.motcua.kernel.xml;

import org.jspecify.annotations.NullMarked;
