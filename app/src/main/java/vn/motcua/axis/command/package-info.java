/** The operator's commands of the axis. */
@NullMarked
package vn.motcua.axis.command;

import org.jspecify.annotations.NullMarked;
