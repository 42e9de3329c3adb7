package vn.motcua.signing.seal;

import vn.motcua.kernel.blob.StoredBlob;
import vn.motcua.signing.pades.SignedPdf;

/**
 * A paper with its seal, whose file is stored and nobody's yet.
 *
 * @param paper which one
 * @param pdf the sealed file
 * @param file where it was stored
 */
public record SealMade<P>(P paper, SignedPdf pdf, StoredBlob file) {}
