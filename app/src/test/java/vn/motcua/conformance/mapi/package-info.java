/**
 * The judge of the agencies' door {@code /mapi}: a client of its own, written from the interface's description alone, that shares no line with
 * the server. It does what the one-stop systems of ministries and provinces do ({@link vn.motcua.conformance.mapi.Site}), holds each answer
 * against what some existing client relies on ({@link vn.motcua.conformance.mapi.Answer}), and each test names the sentence that it shows;
 * {@code docs/dossier-contract.md} lists them.
 *
 * <p>The judge is judged too: {@link vn.motcua.conformance.mapi.PlantedPortal} is a small portal in memory that errs on demand, and
 * {@code JudgeTests} shows that each {@link vn.motcua.conformance.mapi.Flaw} is found.
 */
@NullMarked
package vn.motcua.conformance.mapi;

import org.jspecify.annotations.NullMarked;
