/**
 * Who may sign or decide what, for which agency, on which day, as was known when: competences that the law gives to posts, delegations from
 * there on, and the answer with its whole chain of reasons and its signing formula. Answers are derived from the facts, never stored.
 */
@NamedInterface("authority")
@NullMarked
package vn.motcua.directory.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
