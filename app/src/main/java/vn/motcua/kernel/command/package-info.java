/** The administrator's command line: what a module offers under its own word. */
@NullMarked
package vn.motcua.kernel.command;

import org.jspecify.annotations.NullMarked;
