/** The administrator's commands of stores. */
@NullMarked
package vn.motcua.vault.command;

import org.jspecify.annotations.NullMarked;
