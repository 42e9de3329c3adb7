package vn.motcua.directory.change;

import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.Contact;
import vn.motcua.directory.SuccessionKind;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;

/** What a change states of one agency: it holds from a day on, until another fact of its kind. */
public sealed interface Fact {

    /** Which sort of fact it is. */
    FactKind kind();

    /** The agency exists from this day on. */
    record Founded(
            AgencyNames names,
            AgencyKind agencyKind,
            @Nullable AgencyId parent,
            Contact contact) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.FOUNDED;
        }
    }

    /** It is called otherwise. */
    record Renamed(AgencyNames names) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.RENAMED;
        }
    }

    /** It is another sort of body. */
    record Reclassified(AgencyKind agencyKind) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.RECLASSIFIED;
        }
    }

    /** It stands below another agency; {@code null}: at the top. */
    record Moved(@Nullable AgencyId parent) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.MOVED;
        }
    }

    /** It is reached otherwise. */
    record ContactChanged(Contact contact) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.CONTACT_CHANGED;
        }
    }

    /** It carries this code, in place of the one it had in that system, if any. */
    record CodeGiven(CodeSystem system, String code) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.CODE_GIVEN;
        }
    }

    /** It carries no code of that system any more. */
    record CodeTaken(CodeSystem system) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.CODE_TAKEN;
        }
    }

    /** Another agency answers for it, or for a part of its work. */
    record Succeeded(AgencyId successor, SuccessionKind succession) implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.SUCCEEDED;
        }
    }

    /** This is the first day on which it does not exist any more. */
    record Closed() implements Fact {
        @Override
        public FactKind kind() {
            return FactKind.CLOSED;
        }
    }
}
