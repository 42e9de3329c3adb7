package vn.motcua.dossier.national;

import java.util.Optional;

/** Where a dossier is asked for that the nation was not told of. */
public interface AskElsewhere {

    /** What is said there of it; what comes is not kept. Takes seconds at most. */
    Optional<NationalView> find(String code);
}
