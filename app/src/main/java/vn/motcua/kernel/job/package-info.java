/** What is done again and again, behind the pages. */
@NullMarked
package vn.motcua.kernel.job;

import org.jspecify.annotations.NullMarked;
