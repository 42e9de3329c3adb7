/** How a time limit is counted: where it begins, what a late arrival means, where it ends, and the ground of each way of counting. */
@NullMarked
package vn.motcua.kernel.worktime.rule;

import org.jspecify.annotations.NullMarked;
