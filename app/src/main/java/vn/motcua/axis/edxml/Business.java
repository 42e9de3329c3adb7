package vn.motcua.axis.edxml;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.motcua.kernel.text.Worded;

/** What a document packet does (element {@code Bussiness}, so spelt in the standard). */
public sealed interface Business {

    /** The document that it acts on; for a new one its own name or none. */
    DocumentId document();

    /** Why, in the sender's words. */
    String reason();

    /** 1 if a paper copy follows. */
    WrittenNumber paper();

    /** Whom to ask. */
    List<Staff> staff();

    /** The kind, as the packet numbers it. */
    default Kind kind() {
        return switch (this) {
            case NewDocument _ -> Kind.NEW;
            case Recall _ -> Kind.RECALL;
            case Update _ -> Kind.UPDATE;
            case Replacement _ -> Kind.REPLACE;
        };
    }

    /** A new document. */
    record NewDocument(DocumentId document, String reason, WrittenNumber paper, List<Staff> staff) implements Business {
        public NewDocument {
            staff = List.copyOf(staff);
        }
    }

    /** Asks every receiver to give the document back. */
    record Recall(DocumentId document, String reason, WrittenNumber paper, List<Staff> staff) implements Business {
        public Recall {
            staff = List.copyOf(staff);
        }
    }

    /**
     * Corrects a document that was sent.
     *
     * @param content 1 if the document changes
     * @param receivers 1 if the receivers change
     * @param changes whom the change concerns
     */
    record Update(
            DocumentId document,
            String reason,
            WrittenNumber paper,
            List<Staff> staff,
            WrittenNumber content,
            WrittenNumber receivers,
            List<ReceiverChange> changes)
            implements Business {
        public Update {
            staff = List.copyOf(staff);
            changes = List.copyOf(changes);
        }
    }

    /** Takes the place of documents that were sent. */
    record Replacement(
            DocumentId document, String reason, WrittenNumber paper, List<Staff> staff, List<Replaced> replaced)
            implements Business {
        public Replacement {
            staff = List.copyOf(staff);
            replaced = List.copyOf(replaced);
        }
    }

    /**
     * A receiver whom an update concerns.
     *
     * @param organ which
     * @param type 0 or 1; read as removed and added, which is inferred from one sample: shown, never acted on
     */
    record ReceiverChange(OrganId organ, WrittenNumber type) {}

    /**
     * A document that is replaced.
     *
     * @param document which
     * @param organs for whom
     */
    record Replaced(DocumentId document, List<OrganId> organs) {
        public Replaced {
            organs = List.copyOf(organs);
        }
    }

    /** The kinds, in the order of their numbers. */
    enum Kind implements Worded {
        NEW,
        RECALL,
        UPDATE,
        REPLACE;

        /** The number in the packet. */
        public int number() {
            return ordinal();
        }

        /** The kind with this number; none given means new. */
        public static Optional<Kind> of(WrittenNumber number) {
            OptionalInt value = number.value();
            if (number.text().isEmpty()) return Optional.of(NEW);
            return value.isPresent() && value.getAsInt() < values().length
                    ? Optional.of(values()[value.getAsInt()])
                    : Optional.empty();
        }
    }
}
