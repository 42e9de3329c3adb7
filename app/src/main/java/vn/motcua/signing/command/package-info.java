/** The administrator's command line: {@code ./motcua signing …}. */
@NullMarked
package vn.motcua.signing.command;

import org.jspecify.annotations.NullMarked;
