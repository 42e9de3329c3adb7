package vn.motcua.signing.spi;

import java.io.IOException;
import vn.motcua.signing.pades.SignedPdf;

/** A module whose papers officials sign. Beans of this type are found by their {@link #kind}. */
public interface PaperHolder {

    /** What sort of paper, such as {@code dossier.result}. */
    String kind();

    /**
     * The file as it is to be signed.
     *
     * @throws vn.motcua.kernel.Refused if it is no longer to be signed
     */
    byte[] open(String subject) throws IOException;

    /**
     * Makes the signed file ready to be kept, outside of any transaction: where it is stored takes a while.
     *
     * @return keeps it, in the transaction in which the signature counts as made; refuses if the paper was signed or changed meanwhile
     */
    Runnable keep(String subject, SignedPdf signed) throws IOException;

    /** True if {@link #keep} has the agency seal the signed file: the evidence on the official's signature then comes with the seal. */
    default boolean sealsAtOnce() {
        return false;
    }

    /** The paper is still being signed: what is held for it alone is held on. Called every few seconds, by another thread than the one that signs. */
    default void renew(String subject) {}

    /** The paper was opened, or was to be, and was not kept: what is held for it alone, such as a number, is for others again. */
    default void letGo(String subject) {}
}
