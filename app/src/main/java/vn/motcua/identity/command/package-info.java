/** The administrator's commands for accounts and roles. */
@NullMarked
package vn.motcua.identity.command;

import org.jspecify.annotations.NullMarked;
