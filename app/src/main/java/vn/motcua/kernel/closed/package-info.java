/**
 * Closed machines: disposable virtual machines in which what strangers sent is parsed (SR-42). A {@link vn.motcua.kernel.closed.ClosedWork} runs
 * there on one file; {@link vn.motcua.kernel.closed.ClosedMachines} hands it the file and reads its answer. A parser that loops, swells, falls
 * into itself or is taken over harms nothing but a process that is thrown away.
 */
@NullMarked
package vn.motcua.kernel.closed;

import org.jspecify.annotations.NullMarked;
