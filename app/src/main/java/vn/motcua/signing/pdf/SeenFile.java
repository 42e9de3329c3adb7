package vn.motcua.signing.pdf;

import java.util.List;

/**
 * A file as the closed machine saw it.
 *
 * @param signatures its signatures
 * @param evidence what it brings so that they can be judged
 */
record SeenFile(List<SeenSignature> signatures, FileEvidence evidence) {}
