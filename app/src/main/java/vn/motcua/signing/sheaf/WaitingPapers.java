package vn.motcua.signing.sheaf;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/**
 * Papers of one kind that wait for the signature of whoever acts, as {@link SigningDesk} needs them.
 *
 * @param <T> such a paper; equal to another if it is the same
 */
public interface WaitingPapers<T> {

    /** What sort of paper, as its {@link vn.motcua.signing.spi.PaperHolder} has it. */
    String kind();

    /** One page of what whoever acts may sign, the most urgent first. */
    Slice<T> find(Paging paging);

    /** Which one, in the words of the holder. */
    String subject(T paper);

    /** The file that is signed, as it was laid in; {@code null} if it is made only then. */
    default @Nullable UUID file(T paper) {
        return null;
    }

    /** What a page sends back when this paper is chosen; more than the subject where it must be seen that the paper is still the same. */
    default String sent(T paper) {
        return subject(paper);
    }

    /**
     * Those of the chosen that wait still and are theirs to sign.
     *
     * @param sent what pages sent back, {@link SignSheaf#MOST} at most; what nobody could have sent is passed over or refused
     * @throws vn.motcua.kernel.Refused if none is left, or one is not what was seen
     */
    List<T> chosen(List<String> sent);

    /** As the queue of signing takes it. */
    PaperAsked asked(T paper);

    /** Several, in their order. */
    default List<PaperAsked> asked(List<T> papers) {
        return papers.stream().map(this::asked).toList();
    }
}
