package vn.motcua.directory.authority;

import vn.motcua.directory.people.Position;

/**
 * A competence as people read it.
 *
 * @param competence the fact
 * @param position the post that has it, as it stood on the day asked for or last
 * @param inForce true if it holds on the day asked for
 */
public record CompetenceView(Competence competence, Position position, boolean inForce) {}
