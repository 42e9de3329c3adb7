/** The command line. */
@NullMarked
package vn.motcua.client.command;

import org.jspecify.annotations.NullMarked;
