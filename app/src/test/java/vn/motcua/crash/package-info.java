/**
 * What is confirmed is never lost, whatever dies and when: the real program, started as a process, killed, started again, and asked what it
 * still knows. {@link vn.motcua.crash.RealServer} and {@link vn.motcua.crash.History} serve every module that confirms something.
 */
@NullMarked
package vn.motcua.crash;

import org.jspecify.annotations.NullMarked;
