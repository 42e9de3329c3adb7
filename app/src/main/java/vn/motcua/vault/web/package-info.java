/** The pages of stores: their owners' and, for what owners say to a look, the offices'. */
@NullMarked
package vn.motcua.vault.web;

import org.jspecify.annotations.NullMarked;
