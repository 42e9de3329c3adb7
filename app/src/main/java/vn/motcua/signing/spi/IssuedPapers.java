package vn.motcua.signing.spi;

import java.util.Optional;

/** A module some of whose papers are sealed after they were issued, by {@link vn.motcua.signing.seal.SealedPapers}. Beans of this type are found by their {@link #kind}. */
public interface IssuedPapers {

    /** What sort of paper, such as {@code dossier.letter}. */
    String kind();

    /** The paper as the seal is put on it, printed from what was kept when it was issued; empty if there is none. */
    Optional<Print> print(String paper);

    /** What it is called where anybody has it checked; names no person. Empty if there is none. */
    Optional<String> called(String paper);

    /**
     * A paper that is to be sealed.
     *
     * @param pdf the file
     * @param agency what the agency is called on it
     * @param signer whose name stands where the seal goes; empty if nobody's does
     */
    record Print(byte[] pdf, String agency, String signer) {}
}
