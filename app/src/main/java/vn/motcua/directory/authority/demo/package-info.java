/** The officials of the demo nation, their posts and what they may sign. All names are invented. */
@NullMarked
package vn.motcua.directory.authority.demo;

import org.jspecify.annotations.NullMarked;
