package vn.motcua.directory.change;

import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Validity;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.text.Worded;

/**
 * One thing that is otherwise for some days than it was before a change.
 *
 * @param agency of whom
 * @param aspect of what
 * @param before what it was, or {@code null} for nothing
 * @param after what it is, or {@code null} for nothing
 * @param valid on which days
 */
public record Effect(
        AgencyId agency,
        Aspect aspect,
        @Nullable Object before,
        @Nullable Object after,
        Validity valid) {

    /** What can differ. A parent differs by its {@link AgencyId}; a kind or a state by its constant; all else by its text. */
    public enum Aspect implements Worded {
        STATE,
        NAME,
        SHORT_NAME,
        ENGLISH_NAME,
        KIND,
        PARENT,
        ADDRESS,
        EMAIL,
        PHONE,
        WEBSITE,
        QD20,
        QCVN102,
        STATISTICAL,
        SUCCESSOR;

        /** True for what is told of an agency also where it is closed: that it is, which codes end, who takes over. */
        boolean outlives() {
            return switch (this) {
                case STATE, QD20, QCVN102, STATISTICAL, SUCCESSOR -> true;
                case NAME, SHORT_NAME, ENGLISH_NAME, KIND, PARENT, ADDRESS, EMAIL, PHONE, WEBSITE -> false;
            };
        }
    }
}
