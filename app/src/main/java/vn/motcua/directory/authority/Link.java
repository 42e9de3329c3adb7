package vn.motcua.directory.authority;

import vn.motcua.directory.people.Appointment;
import vn.motcua.directory.people.Position;
import vn.motcua.kernel.LegalSource;

/** One reason in the chain that leads from a person to what the law gives. */
public sealed interface Link {

    /** Somebody holds a post. */
    record Holds(Appointment appointment, Position position, String name) implements Link {}

    /** A post passes on what it has, whoever holds it (TL). */
    record Post(Position position) implements Link {}

    /** Authority was passed on. */
    record Passed(Delegation delegation) implements Link {}

    /** The law gives it to the post. */
    record Given(Competence competence) implements Link {}

    /** The law lets every head sign all that the agency issues. */
    record Statute(LegalSource source) implements Link {}
}
